//! Starts an application with the CPython beside it, in `python/`, independently of the machine's Pythons.
//!
//! A copy of this program under the interpreter's name (`sys.executable`) is a Python with its own command line, for
//! `subprocess` and `multiprocessing`; any other name starts the application.
//! https://docs.python.org/3/c-api/init_config.html
#![cfg_attr(unix, no_main)]

mod commands;
mod config;
mod settings;

use std::path::PathBuf;

/// Exit status when not even Python could be started, as `sysexits.h` has it.
const UNUSABLE: i32 = 70;

/// C's own main: without Rust's runtime, so that signals, closed streams and the stack are as CPython expects them.
#[cfg(unix)]
#[no_mangle]
pub extern "C" fn main(argc: libc::c_int, argv: *mut *mut libc::c_char) -> libc::c_int {
    start(config::Arguments { argc, argv })
}

#[cfg(windows)]
fn main() {
    std::process::exit(start(config::Arguments::of_process()))
}

fn start(arguments: config::Arguments) -> i32 {
    match prepare(arguments) {
        Ok(Ready::Start(place, arguments)) => config::run(&place, &arguments),
        Ok(Ready::Said(status)) => status,
        Err(what) => {
            eprintln!("This program cannot start: {what}");
            UNUSABLE
        }
    }
}

enum Ready {
    Start(Place, config::Arguments),
    /// It said which commands there are; the exit status.
    Said(i32),
}

pub struct Place {
    /// The folder that contains this program.
    pub root: PathBuf,
    pub program: PathBuf,
    pub settings: settings::Settings,
    /// What is started.
    pub run: settings::Run,
    /// Whether this is the copy under the interpreter's name.
    pub is_interpreter: bool,
}

/// Links followed: macOS gives the path as it was typed.
fn own_path() -> std::io::Result<PathBuf> {
    let program = std::env::current_exe()?;
    #[cfg(target_os = "macos")]
    let program = std::fs::canonicalize(program)?;
    Ok(program)
}

fn prepare(arguments: config::Arguments) -> Result<Ready, String> {
    let program = own_path().map_err(|error| format!("its own path is unknown: {error}"))?;
    let root = program.parent().ok_or("its own folder is unknown")?.to_path_buf();
    let settings = settings::read(&root.join("python").join("launch.conf"))?;
    let is_interpreter = program.file_name().is_some_and(|name| name == settings.interpreter.as_str());
    #[cfg(target_os = "linux")]
    preload(&root, &settings.preload);
    if is_interpreter {
        return Ok(Ready::Start(Place { root, program, settings, run: settings::Run::Python, is_interpreter }, arguments));
    }
    let (run, arguments) = match commands::choose(&settings.runs, &program, arguments) {
        commands::Choice::Run(run, arguments) => (run, arguments),
        commands::Choice::Said(status) => return Ok(Ready::Said(status)),
    };
    Ok(Ready::Start(Place { root, program, settings, run, is_interpreter }, arguments))
}

/// A library that is loaded already serves everything that needs one of its name, whatever search path that has: so a
/// wheel's module finds ours where the system has none, and the system's own wherever there is one.
#[cfg(target_os = "linux")]
fn preload(root: &std::path::Path, names: &[String]) {
    use std::os::unix::ffi::OsStrExt;
    let load = |path: &[u8]| {
        let Ok(path) = std::ffi::CString::new(path) else { return false };
        // SAFETY: a NUL-terminated path; a library's initialisers are trusted as the modules that need it are.
        unsafe { !libc::dlopen(path.as_ptr(), libc::RTLD_LAZY | libc::RTLD_LOCAL).is_null() }
    };
    for name in names {
        if !load(name.as_bytes()) {
            load(root.join("python").join("fallback").join(name).as_os_str().as_bytes());
        }
    }
}
