//! Hands over to the program that was unpacked.
use std::path::Path;
use std::process::Command;

/// This process becomes that program: same id, streams, signals and limits. Only a failure comes back.
#[cfg(unix)]
pub fn launch(program: &Path) -> Result<i32, String> {
    use std::os::unix::process::CommandExt;
    let mut arguments = std::env::args_os();
    let mut command = Command::new(program);
    // What people typed, so that it is what help texts show.
    if let Some(name) = arguments.next() {
        command.arg0(name);
    }
    Err(command.args(arguments).exec().to_string())
}

/// Windows cannot replace a process: this one waits, leaves Ctrl-C to the other, and takes it along when it is ended.
#[cfg(windows)]
pub fn launch(program: &Path) -> Result<i32, String> {
    use std::os::windows::io::AsRawHandle;
    let job = windows::job_that_ends_with_us();
    windows::leave_control_events_to_the_child();
    let mut child = Command::new(program).args(std::env::args_os().skip(1)).spawn().map_err(|error| error.to_string())?;
    windows::put_into(job, child.as_raw_handle());
    let status = child.wait().map_err(|error| error.to_string())?;
    Ok(status.code().unwrap_or(1))
}

#[cfg(windows)]
mod windows {
    //! https://learn.microsoft.com/windows/win32/procthread/job-objects
    use std::ffi::c_void;

    type Handle = *mut c_void;

    #[repr(C)]
    #[derive(Default)]
    struct BasicLimits {
        per_process_time: i64,
        per_job_time: i64,
        flags: u32,
        minimum_working_set: usize,
        maximum_working_set: usize,
        active_processes: u32,
        affinity: usize,
        priority_class: u32,
        scheduling_class: u32,
    }

    #[repr(C)]
    #[derive(Default)]
    struct ExtendedLimits {
        basic: BasicLimits,
        io_counters: [u64; 6],
        process_memory: usize,
        job_memory: usize,
        peak_process_memory: usize,
        peak_job_memory: usize,
    }

    const EXTENDED_LIMITS: i32 = 9;
    const BREAKAWAY_OK: u32 = 0x0800;
    const KILL_ON_JOB_CLOSE: u32 = 0x2000;

    #[link(name = "kernel32")]
    extern "system" {
        fn SetConsoleCtrlHandler(handler: Option<unsafe extern "system" fn(u32) -> i32>, add: i32) -> i32;
        fn CreateJobObjectW(attributes: *const c_void, name: *const u16) -> Handle;
        fn SetInformationJobObject(job: Handle, class: i32, information: *const c_void, length: u32) -> i32;
        fn AssignProcessToJobObject(job: Handle, process: Handle) -> i32;
    }

    unsafe extern "system" fn handled(_: u32) -> i32 {
        1
    }

    /// The console notifies every process in it; the application decides what Ctrl-C means.
    pub fn leave_control_events_to_the_child() {
        // SAFETY: a function that lives as long as the process.
        unsafe { SetConsoleCtrlHandler(Some(handled), 1) };
    }

    pub fn job_that_ends_with_us() -> Handle {
        let mut limits = ExtendedLimits::default();
        limits.basic.flags = KILL_ON_JOB_CLOSE | BREAKAWAY_OK;
        // SAFETY: documented calls with a structure of the documented layout; the handle closes with the process.
        unsafe {
            let job = CreateJobObjectW(std::ptr::null(), std::ptr::null());
            if !job.is_null() {
                let size = std::mem::size_of::<ExtendedLimits>() as u32;
                SetInformationJobObject(job, EXTENDED_LIMITS, (&raw const limits).cast(), size);
            }
            job
        }
    }

    pub fn put_into(job: Handle, process: Handle) {
        if !job.is_null() {
            // SAFETY: two open handles. A failure only means that the child outlives us when we are killed.
            unsafe { AssignProcessToJobObject(job, process) };
        }
    }
}
