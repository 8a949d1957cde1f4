//! What the packer writes into the finished program: where the payload is in it and what it is called. It is a
//! static of this program, not a trailer, so that a signature may be appended afterwards.

const SIZE: usize = 512;

/// The packer (`src/executables/pyo3/`) finds these unique bytes and writes after them.
#[used]
static SLOT: [u8; SIZE] = {
    let mut bytes = [0; SIZE];
    let magic = *b"package-python one-file slot 1:\n";
    let mut at = 0;
    while at < magic.len() {
        bytes[at] = magic[at];
        at += 1;
    }
    bytes
};
const MAGIC: usize = 32;

pub struct Slot {
    pub offset: u64,
    pub length: u64,
    /// Of everything unpacked.
    pub files: u64,
    /// Name of the folder in the cache; it ends in the payload's digest.
    pub folder: String,
    /// File name of the program to start in it.
    pub launcher: String,
    /// Whether the folder has programs by the names of several commands.
    pub several: bool,
}

impl Slot {
    /// Six lines; none when nothing was written.
    pub fn read() -> Option<Slot> {
        // SAFETY: a plain static; read so that the compiler cannot take its first value for granted.
        let bytes = unsafe { std::ptr::read_volatile(&raw const SLOT) };
        let text = std::str::from_utf8(&bytes[MAGIC..]).ok()?;
        let mut lines = text.trim_end_matches('\0').lines();
        let slot = Slot {
            offset: lines.next()?.parse().ok()?,
            length: lines.next()?.parse().ok()?,
            files: lines.next()?.parse().ok()?,
            folder: lines.next()?.to_string(),
            launcher: lines.next()?.to_string(),
            several: lines.next()? == "several",
        };
        Some(slot)
    }
}
