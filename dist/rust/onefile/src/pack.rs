//! `pack FOLDER PAYLOAD SHARDS LEVEL`: writes everything in FOLDER into PAYLOAD, which depends on names, modes and
//! contents alone. Prints how many files and bytes that is.
//!
//! A payload is a number of shards, each a tar archive in a zstd frame, so that both ends can work on all of them at
//! once: `count u32`, `length u64` for each, then the frames. Numbers are little-endian.
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Bytes from which on a file is a piece of work by itself.
const LARGE: u64 = 1 << 20;
/// What making a file costs beside its content, in bytes that could be unpacked meanwhile: about 50 µs.
const MAKING: u64 = 48 * 1024;

struct Found {
    path: PathBuf,
    /// Under the folder, with `/`.
    name: String,
    size: u64,
    executable: bool,
}

fn main() {
    if let Err(error) = run() {
        eprintln!("pack: {error}");
        std::process::exit(1);
    }
}

fn run() -> io::Result<()> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let [folder, payload, shards, level] = arguments.as_slice() else {
        return Err(io::Error::other("usage: pack FOLDER PAYLOAD SHARDS LEVEL"));
    };
    let number = |text: &std::ffi::OsStr| text.to_str().and_then(|text| text.parse::<usize>().ok());
    let (Some(shards), Some(level)) = (number(shards), number(level)) else {
        return Err(io::Error::other("SHARDS and LEVEL are numbers"));
    };
    let mut found = Vec::new();
    walk(Path::new(folder), "", &mut found)?;
    found.sort_by(|one, other| one.name.cmp(&other.name));
    let total: u64 = found.iter().map(|file| file.size).sum();
    let count = found.len();
    let frames = compress(share(found, shards.max(1)), level as i32)?;
    let mut output = File::create(payload)?;
    output.write_all(&(frames.len() as u32).to_le_bytes())?;
    for frame in &frames {
        output.write_all(&(frame.len() as u64).to_le_bytes())?;
    }
    for frame in &frames {
        output.write_all(frame)?;
    }
    output.sync_all()?;
    println!("{count} {total}");
    Ok(())
}

fn walk(folder: &Path, under: &str, found: &mut Vec<Found>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string().map_err(|name| io::Error::other(format!("{name:?} is not UTF-8")))?;
        let name = if under.is_empty() { name } else { format!("{under}/{name}") };
        let path = entry.path();
        let about = fs::metadata(&path)?;
        if about.is_dir() {
            walk(&path, &name, found)?;
        } else {
            found.push(Found { executable: is_executable(&about), size: about.len(), path, name });
        }
    }
    Ok(())
}

#[cfg(unix)]
fn is_executable(about: &fs::Metadata) -> bool {
    use std::os::unix::fs::PermissionsExt;
    about.permissions().mode() & 0o100 != 0
}

#[cfg(not(unix))]
fn is_executable(_: &fs::Metadata) -> bool {
    false
}

/// Small files of one folder stay together: threads that make files in the same folder wait for each other. What is
/// largest goes first, each to the shard that has least. Within a shard the order is that of the names.
fn share(files: Vec<Found>, shards: usize) -> Vec<Vec<Found>> {
    let mut groups: BTreeMap<String, Vec<Found>> = BTreeMap::new();
    for file in files {
        let folder = file.name.rsplit_once('/').map_or("", |(folder, _)| folder);
        let key = if file.size < LARGE { folder } else { file.name.as_str() };
        groups.entry(key.to_string()).or_default().push(file);
    }
    let mut groups: Vec<(u64, Vec<Found>)> =
        groups.into_values().map(|group| (group.iter().map(|file| file.size + MAKING).sum(), group)).collect();
    groups.sort_by(|(one, _), (other, _)| other.cmp(one));
    let mut costs = vec![0; shards];
    let mut parts: Vec<Vec<Found>> = (0..shards).map(|_| Vec::new()).collect();
    for (cost, group) in groups {
        let least = (0..shards).min_by_key(|&index| costs[index]).unwrap_or(0);
        costs[least] += cost;
        parts[least].extend(group);
    }
    for part in &mut parts {
        part.sort_by(|one, other| one.name.cmp(&other.name));
    }
    parts
}

fn compress(parts: Vec<Vec<Found>>, level: i32) -> io::Result<Vec<Vec<u8>>> {
    std::thread::scope(|scope| {
        let threads: Vec<_> = parts.iter().map(|part| scope.spawn(move || frame(part, level))).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap_or_else(|_| Err(io::Error::other("a thread failed"))))
            .collect()
    })
}

fn frame(files: &[Found], level: i32) -> io::Result<Vec<u8>> {
    let mut encoder = zstd::Encoder::new(Vec::new(), level)?;
    // So that a damaged file is noticed and not unpacked.
    encoder.include_checksum(true)?;
    let mut archive = tar::Builder::new(encoder);
    for file in files {
        let mut header = tar::Header::new_gnu();
        header.set_size(file.size);
        header.set_mode(if file.executable { 0o755 } else { 0o644 });
        header.set_mtime(0);
        header.set_entry_type(tar::EntryType::Regular);
        archive.append_data(&mut header, &file.name, File::open(&file.path)?)?;
    }
    archive.into_inner()?.finish()
}
