//! Writes the payload into a new folder, with as many threads as it has shards.
use crate::slot::Slot;
use std::collections::BTreeSet;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Component, Path, PathBuf};

const MOST_SHARDS: u32 = 64;

/// Why a start failed.
pub enum Trouble {
    /// The program itself: no other place will do better.
    Program(String),
    /// This place: another one may do.
    Place(String),
}

impl Trouble {
    fn damaged(program: &Path) -> Self {
        Trouble::Program(format!("{} is damaged: download it again.", program.display()))
    }

    fn place(path: &Path, error: io::Error) -> Self {
        Trouble::Place(format!("{}: {error}", path.display()))
    }
}

pub fn unpack(program: &Path, slot: &Slot, into: &Path) -> Result<(), Trouble> {
    let unreadable = |error: io::Error| Trouble::Program(format!("{}: {error}", program.display()));
    let whole = fs::metadata(program).map_err(unreadable)?.len();
    if slot.offset.checked_add(slot.length).is_none_or(|end| end > whole) {
        return Err(Trouble::Program(format!("{} is cut off: download it again.", program.display())));
    }
    let shards = shards(program, slot).map_err(unreadable)?.ok_or_else(|| Trouble::damaged(program))?;
    make_folder(into).map_err(|error| Trouble::place(into, error))?;
    std::thread::scope(|scope| {
        let threads: Vec<_> = shards
            .iter()
            .map(|&(offset, length)| scope.spawn(move || unpack_shard(program, offset, length, into)))
            .collect();
        for thread in threads {
            thread.join().unwrap_or_else(|_| Err(Trouble::damaged(program)))?;
        }
        Ok(())
    })
}

/// Offset and length of each frame; none when they do not make up the payload. `pack.rs` describes the format.
fn shards(program: &Path, slot: &Slot) -> io::Result<Option<Vec<(u64, u64)>>> {
    let mut file = File::open(program)?;
    file.seek(SeekFrom::Start(slot.offset))?;
    let mut count = [0; 4];
    file.read_exact(&mut count)?;
    let count = u32::from_le_bytes(count);
    if count > MOST_SHARDS {
        return Ok(None);
    }
    let mut at = slot.offset + 4 + 8 * u64::from(count);
    let mut found = Vec::new();
    for _ in 0..count {
        let mut length = [0; 8];
        file.read_exact(&mut length)?;
        let length = u64::from_le_bytes(length);
        found.push((at, length));
        at = at.saturating_add(length);
    }
    Ok((at == slot.offset + slot.length).then_some(found))
}

fn unpack_shard(program: &Path, offset: u64, length: u64, into: &Path) -> Result<(), Trouble> {
    // A read or decode error is a damaged program; a write error is a problem of the place.
    let damaged = |_: io::Error| Trouble::damaged(program);
    let mut file = File::open(program).map_err(damaged)?;
    file.seek(SeekFrom::Start(offset)).map_err(damaged)?;
    let decoder = zstd::Decoder::new(file.take(length)).map_err(damaged)?;
    let mut archive = tar::Archive::new(decoder);
    let mut made = BTreeSet::new();
    let mut piece = vec![0; 256 * 1024];
    for entry in archive.entries().map_err(damaged)? {
        let mut entry = entry.map_err(damaged)?;
        let name = entry.path().map_err(damaged)?.into_owned();
        let path = inside(into, &name).ok_or_else(|| Trouble::damaged(program))?;
        let executable = entry.header().mode().is_ok_and(|mode| mode & 0o100 != 0);
        let folder = path.parent().unwrap_or(into);
        if made.insert(folder.to_path_buf()) {
            fs::create_dir_all(folder).map_err(|error| Trouble::place(folder, error))?;
        }
        let mut output = new_file(&path, executable).map_err(|error| Trouble::place(&path, error))?;
        loop {
            let read = entry.read(&mut piece).map_err(damaged)?;
            if read == 0 {
                break;
            }
            output.write_all(&piece[..read]).map_err(|error| Trouble::place(&path, error))?;
        }
    }
    // Up to the checksum at the frame's end, which tar has no reason to read.
    io::copy(&mut archive.into_inner(), &mut io::sink()).map_err(damaged)?;
    Ok(())
}

/// Only plain names: what is unpacked stays in the folder.
fn inside(folder: &Path, name: &Path) -> Option<PathBuf> {
    name.components().all(|part| matches!(part, Component::Normal(_))).then(|| folder.join(name))
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
