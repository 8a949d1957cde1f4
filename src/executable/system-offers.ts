/** Libraries that are part of every system of a kind, so that no executable has to bring them (pure). */
import type { Platform } from '../core/model.js'

/** The C library's own parts, which must not be brought along: they belong to the kernel's loader. */
const GLIBC =
  /^(?:ld-linux(?:-[\w-]+)?\.so\.\d|ld64\.so\.\d|lib(?:c|m|dl|pthread|rt|util|resolv|nsl|crypt|anl|BrokenLocale)\.so\.\d+)$/
const MUSL = /^(?:libc\.musl-[\w]+\.so\.1|ld-musl-[\w]+\.so\.1|libc\.so)$/
/** What Apple ships with every macOS lies in these folders, or has no file at all. */
const MACOS = /^(?:\/usr\/lib\/|\/System\/Library\/)/
/** The API sets and the libraries of Windows 10 and later that programs of CPython and its wheels import. */
const WINDOWS =
  /^(?:api-ms-win-.*|ext-ms-.*|ucrtbase|msvcrt|kernel32|kernelbase|ntdll|user32|gdi32|gdiplus|advapi32|shell32|shlwapi|ole32|oleaut32|combase|rpcrt4|ws2_32|wsock32|mswsock|iphlpapi|dnsapi|crypt32|bcrypt|bcryptprimitives|ncrypt|secur32|winmm|version|comctl32|comdlg32|imm32|psapi|dbghelp|setupapi|cfgmgr32|userenv|netapi32|uxtheme|dwmapi|opengl32|winspool\.drv|winspool|pathcch|propsys|powrprof|cabinet|msi|wintrust|wininet|winhttp|normaliz|pdh|d3d\d+|d3dcompiler_47|dxgi|d2d1|dwrite|mfplat|mf|mfreadwrite|windowscodecs|wtsapi32|odbc32|mpr|hid|avrt|bluetoothapis)(?:\.dll|\.drv)?$/i

/** @param library as the file that needs it names it: a soname, an install name or a DLL's name */
export function offeredBySystem(library: string, { os, libc }: Pick<Platform, 'os' | 'libc'>): boolean {
  if (os === 'windows') return WINDOWS.test(library)
  if (os === 'macos') return MACOS.test(library)
  return (libc === 'musl' ? MUSL : GLIBC).test(library)
}
