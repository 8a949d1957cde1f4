//! One file that holds a folder: at its first start it unpacks itself into the user's cache, at every start it hands
//! over to the program in there, with its own arguments.
mod launch;
mod place;
mod slot;
mod unpack;

use slot::Slot;
use std::path::{Path, PathBuf};

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
        let started = ready(&place, &slot, &program).and_then(|folder| launch::launch(&folder.join(&slot.launcher)));
        match started {
            Ok(status) => return Ok(status),
            Err(what) => tried.push(format!("  {}: {what}", place.folder.display())),
        }
    }
    Err(format!(
        "it unpacks itself into a folder of this user's at its first start, and none will do:\n{}\nSet {} to a folder that can be written and that programs may be started from.",
        tried.join("\n"),
        place::VARIABLE
    ))
}

/// The folder that holds everything, unpacked now if it was not there.
fn ready(place: &place::Place, slot: &Slot, program: &Path) -> Result<PathBuf, String> {
    let folder = place.folder.join(&slot.folder);
    if place::is_sound(&folder, slot, place.cleaned)? {
        return Ok(folder);
    }
    place::prepare(place)?;
    // Many may start at once: one unpacks, the others wait for it.
    let _lock = place::lock(&place.folder.join(format!("{}.lock", slot.folder)));
    if place::is_sound(&folder, slot, place.cleaned)? {
        return Ok(folder);
    }
    place::clear(&folder)?;
    let unfinished = place.folder.join(format!("{}.{}.new", slot.folder, std::process::id()));
    let unpacked = unpack::unpack(program, slot, &unfinished).and_then(|()| place::publish(&unfinished, &folder));
    if let Err(what) = unpacked {
        let _ = std::fs::remove_dir_all(&unfinished);
        return Err(what);
    }
    match place::is_sound(&folder, slot, place.cleaned)? {
        true => Ok(folder),
        false => Err("what was unpacked is not there any more".into()),
    }
}
