//! Writes the payload into a new folder, with as many threads as it has shards.
use crate::slot::Slot;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::{Component, Path, PathBuf};

const MOST_SHARDS: u32 = 64;

pub fn unpack(program: &Path, slot: &Slot, into: &Path) -> Result<(), String> {
    let whole = fs::metadata(program).map_err(|error| error.to_string())?.len();
    if slot.offset.checked_add(slot.length).is_none_or(|end| end > whole) {
        return Err(format!("{} is cut off: download it again", program.display()));
    }
    make_folder(into).map_err(|error| format!("{}: {error}", into.display()))?;
    let shards = shards(program, slot).map_err(|error| format!("{}: {error}", program.display()))?;
    std::thread::scope(|scope| {
        let threads: Vec<_> = shards
            .iter()
            .map(|&(offset, length)| scope.spawn(move || unpack_shard(program, offset, length, into)))
            .collect();
        for thread in threads {
            thread.join().map_err(|_| "a thread failed".to_string())??;
        }
        Ok(())
    })
}

/// Offset and length of each frame. The payload's form is told in `pack.rs`.
fn shards(program: &Path, slot: &Slot) -> io::Result<Vec<(u64, u64)>> {
    let damaged = || io::Error::other("it is damaged: download it again");
    let mut file = File::open(program)?;
    file.seek(SeekFrom::Start(slot.offset))?;
    let mut count = [0; 4];
    file.read_exact(&mut count)?;
    let count = u32::from_le_bytes(count);
    if count > MOST_SHARDS {
        return Err(damaged());
    }
    let mut at = slot.offset + 4 + 8 * u64::from(count);
    let mut found = Vec::new();
    for _ in 0..count {
        let mut length = [0; 8];
        file.read_exact(&mut length)?;
        let length = u64::from_le_bytes(length);
        found.push((at, length));
        at = at.checked_add(length).ok_or_else(damaged)?;
    }
    if at != slot.offset + slot.length {
        return Err(damaged());
    }
    Ok(found)
}

fn unpack_shard(program: &Path, offset: u64, length: u64, into: &Path) -> Result<(), String> {
    let mut file = File::open(program).map_err(|error| error.to_string())?;
    file.seek(SeekFrom::Start(offset)).map_err(|error| error.to_string())?;
    let decoder = zstd::Decoder::new(file.take(length)).map_err(|error| error.to_string())?;
    let mut archive = tar::Archive::new(decoder);
    let mut made = BTreeSet::new();
    let entries = archive.entries().map_err(|error| error.to_string())?;
    for entry in entries {
        let mut entry = entry.map_err(|error| format!("the program is damaged: {error}"))?;
        let name = entry.path().map_err(|error| error.to_string())?.into_owned();
        let path = inside(into, &name)?;
        let executable = entry.header().mode().is_ok_and(|mode| mode & 0o100 != 0);
        let folder = path.parent().unwrap_or(into);
        let known = !made.insert(folder.to_path_buf());
        let ready = if known { Ok(()) } else { fs::create_dir_all(folder) };
        ready
            .and_then(|()| io::copy(&mut entry, &mut new_file(&path, executable)?))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

/// Only plain names: what is unpacked stays in the folder.
fn inside(folder: &Path, name: &Path) -> Result<PathBuf, String> {
    match name.components().all(|part| matches!(part, Component::Normal(_))) {
        true => Ok(folder.join(name)),
        false => Err(format!("{} leaves the folder", name.display())),
    }
}

#[cfg(unix)]
fn make_folder(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).create(folder)
}

#[cfg(not(unix))]
fn make_folder(folder: &Path) -> io::Result<()> {
    fs::create_dir(folder)
}

/// Never over, nor through, something that is there.
#[cfg(unix)]
fn new_file(path: &Path, executable: bool) -> io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let mode = if executable { 0o755 } else { 0o644 };
    OpenOptions::new().write(true).create_new(true).mode(mode).open(path)
}

#[cfg(not(unix))]
fn new_file(path: &Path, _: bool) -> io::Result<File> {
    OpenOptions::new().write(true).create_new(true).open(path)
}
