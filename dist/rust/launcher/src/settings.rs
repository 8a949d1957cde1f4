//! `python/launch.conf`, beside the program: what it starts. One `key=value` a line; of several commands, each begins with
//! the line of its name.
use std::path::Path;

#[derive(Clone)]
pub enum Run {
    /// Python source, as after `python -c`.
    Command(String),
    /// As after `python -m`.
    Module(String),
    /// A script in `python/bin`.
    Script(String),
    /// Python itself, with its own command line.
    Python,
}

pub struct Settings {
    /// Name of the copy of this program that behaves as Python does: `python3.11`, `python.exe`.
    pub interpreter: String,
    /// By the name of the command; one without a name is all there is.
    pub runs: Vec<(String, Run)>,
    /// Libraries that wheels may expect of the system; the copy in `python/fallback` serves where it has none.
    pub preload: Vec<String>,
}

pub fn read(file: &Path) -> Result<Settings, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    parse(&text).map_err(|what| format!("{}: {what}", file.display()))
}

fn parse(text: &str) -> Result<Settings, String> {
    let mut interpreter = None;
    let mut runs = Vec::new();
    let mut name = String::new();
    let mut preload = Vec::new();
    for line in text.lines() {
        let (key, value) = line.split_once('=').ok_or_else(|| format!("not key=value: {line}"))?;
        let value = value.to_string();
        let run = match key {
            "interpreter" => {
                interpreter = Some(value);
                continue;
            }
            "preload" => {
                preload.push(value);
                continue;
            }
            "name" => {
                name = value;
                continue;
            }
            "command" => Run::Command(value),
            "module" => Run::Module(value),
            "script" => Run::Script(value),
            "python" => Run::Python,
            _ => return Err(format!("unknown key {key}")),
        };
        runs.push((name.clone(), run));
    }
    if runs.is_empty() {
        return Err("nothing to run".into());
    }
    Ok(Settings {
        interpreter: interpreter.ok_or("no interpreter")?,
        runs,
        preload,
    })
}
