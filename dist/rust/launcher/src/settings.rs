//! `python/launch.conf`, beside the program: what it starts. One `key=value` a line.
use std::path::Path;

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
    pub run: Run,
    /// Libraries that wheels may expect of the system; the copy in `python/fallback` serves where it has none.
    pub preload: Vec<String>,
}

pub fn read(file: &Path) -> Result<Settings, String> {
    let text = std::fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
    parse(&text).map_err(|what| format!("{}: {what}", file.display()))
}

fn parse(text: &str) -> Result<Settings, String> {
    let mut interpreter = None;
    let mut run = None;
    let mut preload = Vec::new();
    for line in text.lines() {
        let (key, value) = line.split_once('=').ok_or_else(|| format!("not key=value: {line}"))?;
        let value = value.to_string();
        match key {
            "interpreter" => interpreter = Some(value),
            "preload" => preload.push(value),
            "command" => run = Some(Run::Command(value)),
            "module" => run = Some(Run::Module(value)),
            "script" => run = Some(Run::Script(value)),
            "python" => run = Some(Run::Python),
            _ => return Err(format!("unknown key {key}")),
        }
    }
    Ok(Settings {
        interpreter: interpreter.ok_or("no interpreter")?,
        run: run.ok_or("nothing to run")?,
        preload,
    })
}
