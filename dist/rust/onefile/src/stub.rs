//! One file that contains a folder: at its first start it unpacks itself into the user's cache, at every start it hands
//! over to the program in there, with its own arguments.
mod launch;
mod place;
mod slot;
mod unpack;

use slot::Slot;
use std::path::{Path, PathBuf};
use unpack::Trouble;

/// As `sysexits.h` has it: this machine cannot do it.
const UNUSABLE: i32 = 70;

fn main() {
    let what = match run() {
        Ok(status) => std::process::exit(status),
        Err(what) => what,
    };
    eprintln!("This program cannot start: {what}");
    std::process::exit(UNUSABLE);
}

fn run() -> Result<i32, String> {
    let slot = Slot::read().ok_or("nothing was packed into it.")?;
    let program = std::env::current_exe().map_err(|error| format!("its own path is unknown ({error})."))?;
    let mut tried = Vec::new();
    for place in place::candidates() {
        let what = match ready(&place, &slot, &program) {
            Ok(folder) => match launch::launch(&folder.join(program_for(&slot, &folder))) {
                Ok(status) => return Ok(status),
                Err(what) => what,
            },
            Err(Trouble::Program(what)) => return Err(what),
            Err(Trouble::Place(what)) => what,
        };
        tried.push(format!("  {}: {what}", place.folder.display()));
    }
    Err(format!(
        "it unpacks itself into a folder of this user's at its first start, and none is usable:\n{}\nSet {} to a folder that is writable and allows programs to start.",
        tried.join("\n"),
        place::VARIABLE
    ))
}

/// The program to start: of several commands, the one that this file, or a link to it, is called like. On Windows a program
/// cannot be told under which name another was started.
fn program_for(slot: &Slot, folder: &Path) -> String {
    let started_as = std::env::args_os().next().unwrap_or_default();
    let Some(stem) = Path::new(&started_as).file_name().and_then(|name| name.to_str()) else {
        return slot.launcher.clone();
    };
    let stem = match stem.get(stem.len().saturating_sub(4)..) {
        Some(end) if cfg!(windows) && end.eq_ignore_ascii_case(".exe") => &stem[..stem.len() - 4],
        _ => stem,
    };
    let name = format!("{stem}{}", std::env::consts::EXE_SUFFIX);
    // The interpreter is there too; no command is called like it.
    let command = slot.several && !stem.to_ascii_lowercase().starts_with("python") && folder.join(&name).is_file();
    if command {
        name
    } else {
        slot.launcher.clone()
    }
}

/// The folder with everything, unpacked now if it was missing.
fn ready(place: &place::Place, slot: &Slot, program: &Path) -> Result<PathBuf, Trouble> {
    let folder = place.folder.join(&slot.folder);
    let is_sound = || place::is_sound(&folder, slot, place.cleaned).map_err(Trouble::Place);
    if is_sound()? {
        return Ok(folder);
    }
    place::prepare(place).map_err(Trouble::Place)?;
    // Many may start at once: one unpacks, the others wait for it.
    let _lock = place::lock(&place.folder.join(format!("{}.lock", slot.folder)));
    if is_sound()? {
        return Ok(folder);
    }
    place::clear(&folder).map_err(Trouble::Place)?;
    let unfinished = place.folder.join(format!("{}.{}.new", slot.folder, std::process::id()));
    let unpacked = unpack::unpack(program, slot, &unfinished)
        .and_then(|()| place::publish(&unfinished, &folder).map_err(Trouble::Place));
    if let Err(what) = unpacked {
        let _ = std::fs::remove_dir_all(&unfinished);
        return Err(what);
    }
    match is_sound()? {
        true => Ok(folder),
        false => Err(Trouble::Place("the unpacked files disappeared".into())),
    }
}
