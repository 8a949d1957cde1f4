//! Where a program unpacks itself, and what makes such a folder fit to start something from.
use crate::slot::Slot;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// An absolute folder to use before all others.
pub const VARIABLE: &str = "PACKAGE_PYTHON_CACHE";

pub struct Place {
    /// Contains a folder for each program.
    pub folder: PathBuf,
    /// Whether the system removes old files from it one by one, so that each start has to count them.
    pub cleaned: bool,
}

/// The user's cache, then temporary folders, for a home that is not there or cannot be written.
pub fn candidates() -> Vec<Place> {
    let absolute = |name: &str| {
        std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute())
    };
    let own = |path: PathBuf| Place { folder: path.join("package-python"), cleaned: false };
    let mut found = Vec::new();
    found.extend(absolute(VARIABLE).map(own));
    #[cfg(windows)]
    found.extend(absolute("LOCALAPPDATA").map(own));
    #[cfg(target_os = "macos")]
    found.extend(absolute("HOME").map(|home| own(home.join("Library").join("Caches"))));
    #[cfg(all(unix, not(target_os = "macos")))]
    found.extend(absolute("XDG_CACHE_HOME").or_else(|| absolute("HOME").map(|home| home.join(".cache"))).map(own));
    let mut temporary = vec![std::env::temp_dir()];
    #[cfg(unix)]
    temporary.extend(["/var/tmp", "/tmp"].map(PathBuf::from));
    temporary.dedup();
    found.extend(temporary.into_iter().map(|path| Place { folder: path.join(private_name()), cleaned: true }));
    found
}

/// Temporary folders are shared: each user has an own name in them.
#[cfg(unix)]
fn private_name() -> String {
    // SAFETY: it cannot fail.
    format!("package-python-{}", unsafe { libc::geteuid() })
}

#[cfg(not(unix))]
fn private_name() -> String {
    "package-python".to_string()
}

/// Creates the folder, and refuses one that other users could have written to.
pub fn prepare(place: &Place) -> Result<(), String> {
    make(&place.folder).map_err(|error| error.to_string())?;
    trusted(&fs::symlink_metadata(&place.folder).map_err(|error| error.to_string())?)
}

#[cfg(unix)]
fn make(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    fs::DirBuilder::new().mode(0o700).recursive(true).create(folder)
}

#[cfg(not(unix))]
fn make(folder: &Path) -> io::Result<()> {
    fs::create_dir_all(folder)
}

/// A folder of this user, not a link to one, that no other user may write to.
#[cfg(unix)]
fn trusted(about: &fs::Metadata) -> Result<(), String> {
    use std::os::unix::fs::MetadataExt;
    // SAFETY: it cannot fail.
    let user = unsafe { libc::geteuid() };
    if !about.is_dir() {
        return Err("it is not a folder".into());
    }
    if about.uid() != user {
        return Err("it belongs to another user".into());
    }
    if about.mode() & 0o022 != 0 {
        return Err("others may write to it".into());
    }
    Ok(())
}

/// On Windows the profile's folders are the user's alone.
#[cfg(not(unix))]
fn trusted(about: &fs::Metadata) -> Result<(), String> {
    match about.is_dir() {
        true => Ok(()),
        false => Err("it is not a folder".into()),
    }
}

/// Whether the folder exists and is complete. It got its name when it was complete, so that only losses must be detected.
/// An error says that it may be neither used nor replaced.
pub fn is_sound(folder: &Path, slot: &Slot, count: bool) -> Result<bool, String> {
    let about = match fs::symlink_metadata(folder) {
        Ok(about) => about,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        Err(error) => return Err(error.to_string()),
    };
    trusted(&about)?;
    if let Some(parent) = folder.parent() {
        trusted(&fs::symlink_metadata(parent).map_err(|error| error.to_string())?)?;
    }
    if !folder.join(&slot.launcher).is_file() || !folder.join("python").join("launch.conf").is_file() {
        return Ok(false);
    }
    Ok(!count || files_in(folder).unwrap_or(0) == slot.files)
}

fn files_in(folder: &Path) -> io::Result<u64> {
    let mut count = 0;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        count += if entry.file_type()?.is_dir() { files_in(&entry.path())? } else { 1 };
    }
    Ok(count)
}

/// Removes what is incomplete, and the leftovers of killed starts. Only with the lock.
pub fn clear(folder: &Path) -> Result<(), String> {
    let (Some(parent), Some(name)) = (folder.parent(), folder.file_name().and_then(|name| name.to_str())) else {
        return Ok(());
    };
    for entry in fs::read_dir(parent).map_err(|error| error.to_string())?.flatten() {
        let leftover = entry.file_name().to_str().is_some_and(|one| one.starts_with(&format!("{name}.")) && one.ends_with(".new"));
        if leftover && (cfg!(unix) || is_old(&entry)) {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
    if folder.exists() {
        // Moved away at once: a program that runs from it keeps its open files.
        let aside = parent.join(format!("{name}.{}.old.new", std::process::id()));
        fs::rename(folder, &aside).map_err(|error| error.to_string())?;
        let _ = fs::remove_dir_all(aside);
    }
    Ok(())
}

/// Where there is no lock, what is young may be another start's.
fn is_old(entry: &fs::DirEntry) -> bool {
    let age = entry.metadata().and_then(|about| about.modified()).ok().and_then(|time| time.elapsed().ok());
    age.is_some_and(|age| age.as_secs() > 3600)
}

/// Gives the complete folder its name in one step; one that another start has published meanwhile is as good.
pub fn publish(unfinished: &Path, folder: &Path) -> Result<(), String> {
    match fs::rename(unfinished, folder) {
        Ok(()) => Ok(()),
        Err(_) if folder.is_dir() => {
            let _ = fs::remove_dir_all(unfinished);
            Ok(())
        }
        Err(error) => Err(error.to_string()),
    }
}

/// Locked until it is dropped, or this process ends. On a file system without locks, each start unpacks for itself.
#[cfg(unix)]
pub fn lock(file: &Path) -> Option<fs::File> {
    use std::os::fd::AsRawFd;
    use std::os::unix::fs::OpenOptionsExt;
    let file = fs::OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(libc::O_NOFOLLOW | libc::O_CLOEXEC)
        .open(file)
        .ok()?;
    // SAFETY: an open descriptor.
    while unsafe { libc::flock(file.as_raw_fd(), libc::LOCK_EX) } != 0 {
        if io::Error::last_os_error().kind() != io::ErrorKind::Interrupted {
            return None;
        }
    }
    Some(file)
}

#[cfg(not(unix))]
pub fn lock(_: &Path) -> Option<fs::File> {
    None
}
