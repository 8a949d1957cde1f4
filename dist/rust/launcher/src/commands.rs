//! Which of several commands is started: the one that this program, or a link to it, is called like; else the one that the
//! first argument names. An argument is never taken from a command. `src/python/pex_application.py` has the same rules.
use crate::config::Arguments;
use crate::settings::Run;
use std::path::Path;

pub enum Choice {
    Run(Run, Arguments),
    /// It said which commands there are; the exit status.
    Said(i32),
}

pub fn choose(runs: &[(String, Run)], program: &Path, arguments: Arguments) -> Choice {
    if let [(name, only)] = runs {
        if name.is_empty() {
            return Choice::Run(only.clone(), arguments);
        }
    }
    let find = |name: &str| runs.iter().find(|(known, _)| same(known, name)).map(|(_, run)| run.clone());
    let started_as = arguments.text(0).unwrap_or_default();
    let own = name_of(Path::new(&started_as));
    for name in [own.clone(), name_of(program)] {
        if let Some(run) = find(&name) {
            return Choice::Run(run, arguments);
        }
    }
    let asked = arguments.text(1).unwrap_or_default();
    if let Some((_, run)) = runs.iter().find(|(known, _)| *known == asked) {
        return Choice::Run(run.clone(), arguments.without_first());
    }
    let mut names: Vec<&str> = runs.iter().map(|(name, _)| name.as_str()).collect();
    names.sort_unstable();
    let said = format!(
        "usage: {own} COMMAND [ARGUMENT ...]\ncommands: {}\nA link to this file that is called like a command starts it.",
        names.join(", ")
    );
    if asked == "-h" || asked == "--help" {
        println!("{said}");
        return Choice::Said(0);
    }
    if !asked.is_empty() {
        eprintln!("{own} has no command {asked}.");
    }
    eprintln!("{said}");
    Choice::Said(2)
}

fn name_of(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    match name.get(name.len().saturating_sub(4)..) {
        Some(end) if cfg!(windows) && end.eq_ignore_ascii_case(".exe") => name[..name.len() - 4].to_string(),
        _ => name,
    }
}

fn same(one: &str, other: &str) -> bool {
    if cfg!(windows) { one.eq_ignore_ascii_case(other) } else { one == other }
}
