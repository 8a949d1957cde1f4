//! The embedded interpreter's configuration. https://docs.python.org/3/c-api/init_config.html#isolated-configuration
use crate::settings::Run;
use crate::Place;
use libc::wchar_t;
use pyo3_ffi::*;
use std::mem::MaybeUninit;
use std::path::Path;

/// The command line as the system gave it.
#[cfg(unix)]
pub struct Arguments {
    pub argc: libc::c_int,
    pub argv: *mut *mut libc::c_char,
}

#[cfg(unix)]
impl Arguments {
    /// The argument of that number; 0 is what the program was started as. None where there is none, or it is no text.
    pub fn text(&self, number: usize) -> Option<String> {
        if number >= self.argc as usize {
            return None;
        }
        // SAFETY: the system's own table, with `argc` texts.
        let argument = unsafe { std::ffi::CStr::from_ptr(*self.argv.add(number)) };
        Some(argument.to_str().ok()?.to_string())
    }

    /// Without what the program was started as: the first argument, the name of a command, is in its place.
    pub fn without_first(self) -> Self {
        // SAFETY: `text(1)` was there.
        Arguments { argc: self.argc - 1, argv: unsafe { self.argv.add(1) } }
    }
}

#[cfg(windows)]
pub struct Arguments {
    wide: Vec<Vec<wchar_t>>,
}

#[cfg(windows)]
impl Arguments {
    pub fn of_process() -> Self {
        Arguments { wide: std::env::args_os().map(|argument| wide(&argument)).collect() }
    }

    pub fn text(&self, number: usize) -> Option<String> {
        let argument = self.wide.get(number)?;
        String::from_utf16(argument.split_last()?.1).ok()
    }

    pub fn without_first(mut self) -> Self {
        self.wide.remove(0);
        self
    }

    fn pointers(&self) -> Vec<*mut wchar_t> {
        self.wide.iter().map(|argument| argument.as_ptr().cast_mut()).collect()
    }
}

/// Runs to the end and gives the exit status, as `python` would: `SystemExit`, uncaught errors, Ctrl-C and flushing are
/// CPython's own.
pub fn run(place: &Place, arguments: &Arguments) -> i32 {
    let python = place.is_interpreter || matches!(place.run, Run::Python);
    // SAFETY: CPython's functions in the order that its documentation wants; all pointers outlive the calls.
    unsafe {
        preinitialize(python, arguments);
        let mut config = MaybeUninit::<PyConfig>::uninit();
        let config = config.as_mut_ptr();
        PyConfig_InitPythonConfig(config);
        // Nothing from outside: neither PYTHONPATH and its kin nor packages in the user's home are the application's.
        (*config).use_environment = 0;
        (*config).user_site_directory = 0;
        (*config).write_bytecode = 0;
        (*config).parse_argv = python.into();
        // Python itself, for a script, takes the script's own folder as any Python does.
        (*config).isolated = (!python).into();
        set_path(config, &raw mut (*config).home, &place.root.join("python"));
        set_path(config, &raw mut (*config).program_name, &place.program);
        let executable = place.root.join(&place.settings.interpreter);
        set_path(config, &raw mut (*config).executable, &executable);
        set_path(config, &raw mut (*config).base_executable, &executable);
        #[cfg(unix)]
        set_path(config, &raw mut (*config).platlibdir, Path::new("lib"));
        set_arguments(config, arguments);
        if !python {
            match &place.run {
                // As after `-c`, source ends with a line end.
                Run::Command(source) => set_text(config, &raw mut (*config).run_command, &format!("{source}\n")),
                Run::Module(name) => set_text(config, &raw mut (*config).run_module, name),
                Run::Script(name) => {
                    let script = place.root.join("python").join("bin").join(name);
                    set_path(config, &raw mut (*config).run_filename, &script);
                }
                Run::Python => {}
            }
        }
        check(Py_InitializeFromConfig(config));
        PyConfig_Clear(config);
        Py_RunMain()
    }
}

/// The locale, and UTF-8 mode where it is C or POSIX (PEP 540), as `python` sets them.
unsafe fn preinitialize(python: bool, arguments: &Arguments) {
    let mut config = MaybeUninit::<PyPreConfig>::uninit();
    let config = config.as_mut_ptr();
    PyPreConfig_InitPythonConfig(config);
    (*config).use_environment = 0;
    (*config).isolated = (!python).into();
    (*config).parse_argv = python.into();
    #[cfg(unix)]
    check(Py_PreInitializeFromBytesArgs(config, arguments.argc as Py_ssize_t, arguments.argv));
    #[cfg(windows)]
    {
        let mut pointers = arguments.pointers();
        check(Py_PreInitializeFromArgs(config, pointers.len() as Py_ssize_t, pointers.as_mut_ptr()));
    }
}

unsafe fn set_arguments(config: *mut PyConfig, arguments: &Arguments) {
    #[cfg(unix)]
    check(PyConfig_SetBytesArgv(config, arguments.argc as Py_ssize_t, arguments.argv.cast()));
    #[cfg(windows)]
    {
        let mut pointers = arguments.pointers();
        check(PyConfig_SetArgv(config, pointers.len() as Py_ssize_t, pointers.as_mut_ptr().cast()));
    }
}

/// Ends this process with CPython's own message when it could not be set up.
unsafe fn check(status: PyStatus) {
    if PyStatus_Exception(status) != 0 {
        Py_ExitStatusException(status);
    }
}

#[cfg(unix)]
unsafe fn set_path(config: *mut PyConfig, field: *mut *mut wchar_t, path: &Path) {
    use std::os::unix::ffi::OsStrExt;
    // A path of the system contains no NUL.
    let path = std::ffi::CString::new(path.as_os_str().as_bytes()).unwrap_or_default();
    check(PyConfig_SetBytesString(config, field, path.as_ptr()));
}

/// UTF-8, whatever the locale: a name in a wheel is UTF-8.
#[cfg(unix)]
unsafe fn set_text(config: *mut PyConfig, field: *mut *mut wchar_t, text: &str) {
    let wide: Vec<wchar_t> = text.chars().map(|one| one as wchar_t).chain([0]).collect();
    check(PyConfig_SetString(config, field, wide.as_ptr()));
}

#[cfg(windows)]
unsafe fn set_path(config: *mut PyConfig, field: *mut *mut wchar_t, path: &Path) {
    check(PyConfig_SetString(config, field, wide(path.as_os_str()).as_ptr()));
}

#[cfg(windows)]
unsafe fn set_text(config: *mut PyConfig, field: *mut *mut wchar_t, text: &str) {
    check(PyConfig_SetString(config, field, wide(text.as_ref()).as_ptr()));
}

#[cfg(windows)]
fn wide(text: &std::ffi::OsStr) -> Vec<wchar_t> {
    use std::os::windows::ffi::OsStrExt;
    text.encode_wide().chain([0]).collect()
}
