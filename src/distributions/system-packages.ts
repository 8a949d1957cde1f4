/**
 * System packages that a build lacked, found in its output: headers, libraries and programs, with the package that has each
 * on Debian and Ubuntu, Fedora, and Homebrew.
 */
import { before } from '../core/text.js'

interface SystemPackage {
  /** `the headers of cairo` */
  readonly what: string
  /** Names in pkg-config, headers, programs and libraries (`-lpq`), in lower case. */
  readonly names: readonly string[]
  readonly debian: string
  readonly fedora: string
  readonly brew?: string
}

function library(name: string, names: readonly string[], debian: string, fedora: string, brew?: string): SystemPackage {
  return { what: `the development files of ${name}`, names, debian, fedora, ...(brew && { brew }) }
}

function program(name: string, names: readonly string[], debian: string, fedora: string, brew?: string): SystemPackage {
  return { what: name, names, debian, fedora, ...(brew && { brew }) }
}

const PACKAGES: readonly SystemPackage[] = [
  library('Python', ['python.h', 'pyconfig.h'], 'python3-dev', 'python3-devel', 'python'),
  library('cairo', ['cairo', 'cairo.h', '-lcairo'], 'libcairo2-dev', 'cairo-devel', 'cairo'),
  library('GObject introspection 2', ['girepository-2.0'], 'libgirepository-2.0-dev', 'glib2-devel', 'glib'),
  library(
    'GObject introspection',
    ['gobject-introspection-1.0', 'girepository-1.0', 'girepository.h'],
    'libgirepository1.0-dev',
    'gobject-introspection-devel',
    'gobject-introspection',
  ),
  library(
    'GLib',
    ['glib-2.0', 'gobject-2.0', 'gio-2.0', 'glib.h', '-lglib-2.0'],
    'libglib2.0-dev',
    'glib2-devel',
    'glib',
  ),
  library('GTK 3', ['gtk+-3.0'], 'libgtk-3-dev', 'gtk3-devel', 'gtk+3'),
  library('GTK 4', ['gtk4'], 'libgtk-4-dev', 'gtk4-devel', 'gtk4'),
  library('Pango', ['pango', 'pangocairo', 'pango/pango.h'], 'libpango1.0-dev', 'pango-devel', 'pango'),
  library('libffi', ['libffi', 'ffi.h', '-lffi'], 'libffi-dev', 'libffi-devel', 'libffi'),
  library(
    'OpenSSL',
    [
      'openssl',
      'libssl',
      'libcrypto',
      'openssl/ssl.h',
      'openssl/opensslv.h',
      'openssl/evp.h',
      'openssl/err.h',
      'openssl/aes.h',
      '-lssl',
      '-lcrypto',
    ],
    'libssl-dev',
    'openssl-devel',
    'openssl',
  ),
  library(
    'PostgreSQL',
    ['libpq', 'postgresql', 'pg_config', 'libpq-fe.h', '-lpq'],
    'libpq-dev',
    'libpq-devel',
    'libpq',
  ),
  library(
    'MySQL or MariaDB',
    ['mysqlclient', 'libmariadb', 'mariadb', 'mysql', 'mysql_config', 'mariadb_config', 'mysql.h', '-lmysqlclient'],
    'default-libmysqlclient-dev',
    'mariadb-connector-c-devel',
    'mysql-client',
  ),
  library('SQLite', ['sqlite3', 'sqlite3.h', '-lsqlite3'], 'libsqlite3-dev', 'sqlite-devel', 'sqlite'),
  library('ODBC', ['odbc', 'sql.h', 'sqlext.h', '-lodbc'], 'unixodbc-dev', 'unixODBC-devel', 'unixodbc'),
  library('FreeTDS', ['sybdb.h', 'sqlfront.h', '-lsybdb'], 'freetds-dev', 'freetds-devel', 'freetds'),
  library(
    'libxml2',
    ['libxml-2.0', 'xml2-config', 'libxml/xmlversion.h', 'libxml/xpath.h', '-lxml2'],
    'libxml2-dev',
    'libxml2-devel',
    'libxml2',
  ),
  library(
    'libxslt',
    ['libxslt', 'xslt-config', 'libxslt/xslt.h', '-lxslt'],
    'libxslt1-dev',
    'libxslt-devel',
    'libxslt',
  ),
  library('XML Security Library', ['xmlsec1', 'xmlsec/xmlsec.h'], 'libxmlsec1-dev', 'xmlsec1-devel', 'libxmlsec1'),
  library(
    'Kerberos',
    ['krb5-config', 'krb5', 'krb5-gssapi', 'mit-krb5', 'krb5.h', 'gssapi/gssapi.h', 'gssapi.h'],
    'libkrb5-dev',
    'krb5-devel',
    'krb5',
  ),
  library(
    'OpenLDAP',
    ['ldap', 'lber.h', 'ldap.h', '-lldap', '-lldap_r', '-llber'],
    'libldap2-dev',
    'openldap-devel',
    'openldap',
  ),
  library(
    'Cyrus SASL',
    ['sasl/sasl.h', 'sasl.h', 'libsasl2', '-lsasl2'],
    'libsasl2-dev',
    'cyrus-sasl-devel',
    'cyrus-sasl',
  ),
  library('D-Bus', ['dbus-1', 'dbus/dbus.h'], 'libdbus-1-dev', 'dbus-devel', 'dbus'),
  library(
    'systemd',
    ['libsystemd', 'libsystemd-daemon', 'libsystemd-journal', 'systemd/sd-daemon.h', 'systemd/sd-journal.h'],
    'libsystemd-dev',
    'systemd-devel',
  ),
  library('libudev', ['libudev', 'udev', 'libudev.h'], 'libudev-dev', 'systemd-devel'),
  library('ALSA', ['alsa', 'alsa/asoundlib.h', '-lasound'], 'libasound2-dev', 'alsa-lib-devel'),
  library('PulseAudio', ['libpulse', 'pulse/pulseaudio.h'], 'libpulse-dev', 'pulseaudio-libs-devel', 'pulseaudio'),
  library(
    'PortAudio',
    ['portaudio-2.0', 'portaudio.h', '-lportaudio'],
    'portaudio19-dev',
    'portaudio-devel',
    'portaudio',
  ),
  library('libsndfile', ['sndfile', 'sndfile.h'], 'libsndfile1-dev', 'libsndfile-devel', 'libsndfile'),
  library(
    'FFmpeg',
    ['libavformat', 'libavcodec', 'libavdevice', 'libavutil', 'libavformat/avformat.h', 'libavcodec/avcodec.h'],
    'libavformat-dev libavcodec-dev libavdevice-dev libavfilter-dev libswscale-dev',
    'ffmpeg-free-devel',
    'ffmpeg',
  ),
  library('SDL 2', ['sdl2', 'sdl2-config', 'sdl.h', 'sdl2/sdl.h'], 'libsdl2-dev', 'SDL2-devel', 'sdl2'),
  library('zlib', ['zlib', 'zlib.h', '-lz'], 'zlib1g-dev', 'zlib-devel', 'zlib'),
  library('bzip2', ['bzip2', 'bzlib.h', '-lbz2'], 'libbz2-dev', 'bzip2-devel', 'bzip2'),
  library('xz', ['liblzma', 'lzma.h', '-llzma'], 'liblzma-dev', 'xz-devel', 'xz'),
  library('zstd', ['libzstd', 'zstd.h', '-lzstd'], 'libzstd-dev', 'libzstd-devel', 'zstd'),
  library('lz4', ['liblz4', 'lz4.h', '-llz4'], 'liblz4-dev', 'lz4-devel', 'lz4'),
  library('Snappy', ['snappy-c.h', 'snappy.h', '-lsnappy'], 'libsnappy-dev', 'snappy-devel', 'snappy'),
  library('LevelDB', ['leveldb/db.h', '-lleveldb'], 'libleveldb-dev', 'leveldb-devel', 'leveldb'),
  library('Berkeley DB', ['db.h', '-ldb'], 'libdb-dev', 'libdb-devel', 'berkeley-db'),
  library('JPEG', ['libjpeg', 'jpeg', 'jpeglib.h', '-ljpeg'], 'libjpeg-dev', 'libjpeg-turbo-devel', 'jpeg-turbo'),
  library('libpng', ['libpng', 'png.h', '-lpng'], 'libpng-dev', 'libpng-devel', 'libpng'),
  library(
    'FreeType',
    ['freetype2', 'freetype', 'ft2build.h', '-lfreetype'],
    'libfreetype-dev',
    'freetype-devel',
    'freetype',
  ),
  library(
    'fontconfig',
    ['fontconfig', 'fontconfig/fontconfig.h'],
    'libfontconfig1-dev',
    'fontconfig-devel',
    'fontconfig',
  ),
  library(
    'ImageMagick',
    ['magickwand', 'wand/magickwand.h', 'magickwand/magickwand.h'],
    'libmagickwand-dev',
    'ImageMagick-devel',
    'imagemagick',
  ),
  library('GEOS', ['geos', 'geos-config', 'geos_c.h', '-lgeos_c'], 'libgeos-dev', 'geos-devel', 'geos'),
  library('GDAL', ['gdal', 'gdal-config', 'gdal.h', '-lgdal'], 'libgdal-dev', 'gdal-devel', 'gdal'),
  library('PROJ', ['proj', 'proj.h', 'proj_api.h'], 'libproj-dev', 'proj-devel', 'proj'),
  library('HDF5', ['hdf5', 'hdf5.h', '-lhdf5'], 'libhdf5-dev', 'hdf5-devel', 'hdf5'),
  library('NetCDF', ['netcdf', 'nc-config', 'netcdf.h'], 'libnetcdf-dev', 'netcdf-devel', 'netcdf'),
  library(
    'OpenBLAS',
    ['openblas', 'blas', 'lapack', 'cblas.h', '-lopenblas', '-lblas', '-llapack'],
    'libopenblas-dev',
    'openblas-devel',
    'openblas',
  ),
  library('GMP', ['gmp', 'gmp.h', '-lgmp'], 'libgmp-dev', 'gmp-devel', 'gmp'),
  library('MPFR', ['mpfr', 'mpfr.h', '-lmpfr'], 'libmpfr-dev', 'mpfr-devel', 'mpfr'),
  library('curl', ['libcurl', 'curl-config', 'curl/curl.h', '-lcurl'], 'libcurl4-openssl-dev', 'libcurl-devel', 'curl'),
  library('libgit2', ['libgit2', 'git2.h'], 'libgit2-dev', 'libgit2-devel', 'libgit2'),
  library(
    'libusb',
    ['libusb-1.0', 'libusb.h', 'usb.h', 'libusb-1.0/libusb.h'],
    'libusb-1.0-0-dev',
    'libusb1-devel',
    'libusb',
  ),
  library('hidapi', ['hidapi-libusb', 'hidapi.h', 'hidapi/hidapi.h'], 'libhidapi-dev', 'hidapi-devel', 'hidapi'),
  library('Bluetooth', ['bluez', 'bluetooth/bluetooth.h'], 'libbluetooth-dev', 'bluez-libs-devel'),
  library('CUPS', ['cups', 'cups-config', 'cups/http.h', 'cups/cups.h'], 'libcups2-dev', 'cups-devel', 'cups'),
  library('libvirt', ['libvirt', 'libvirt/libvirt.h'], 'libvirt-dev', 'libvirt-devel', 'libvirt'),
  library(
    'readline',
    ['readline', 'readline/readline.h', '-lreadline'],
    'libreadline-dev',
    'readline-devel',
    'readline',
  ),
  library('ncurses', ['ncurses', 'curses.h', 'ncurses.h', '-lncurses'], 'libncurses-dev', 'ncurses-devel', 'ncurses'),
  library('X11', ['x11', 'x11/xlib.h', '-lx11'], 'libx11-dev', 'libX11-devel', 'libx11'),
  library('PCRE', ['libpcre', 'pcre.h'], 'libpcre3-dev', 'pcre-devel', 'pcre'),
  library('libsodium', ['libsodium', 'sodium.h', '-lsodium'], 'libsodium-dev', 'libsodium-devel', 'libsodium'),
  library('ZeroMQ', ['libzmq', 'zmq.h', '-lzmq'], 'libzmq3-dev', 'zeromq-devel', 'zeromq'),
  library('librdkafka', ['rdkafka', 'librdkafka/rdkafka.h'], 'librdkafka-dev', 'librdkafka-devel', 'librdkafka'),
  library('Graphviz', ['libcgraph', 'libgvc', 'graphviz/cgraph.h'], 'libgraphviz-dev', 'graphviz-devel', 'graphviz'),
  library('MPI', ['mpi.h', 'mpicc'], 'libopenmpi-dev', 'openmpi-devel', 'open-mpi'),
  library('libcap', ['libcap', 'sys/capability.h'], 'libcap-dev', 'libcap-devel'),
  library('SELinux', ['libselinux', 'selinux/selinux.h'], 'libselinux1-dev', 'libselinux-devel'),
  library('ACL', ['sys/acl.h', '-lacl'], 'libacl1-dev', 'libacl-devel'),
  program('CMake', ['cmake'], 'cmake', 'cmake', 'cmake'),
  program('Ninja', ['ninja'], 'ninja-build', 'ninja-build', 'ninja'),
  program('pkg-config', ['pkg-config', 'pkgconf'], 'pkg-config', 'pkgconf-pkg-config', 'pkgconf'),
  program('SWIG', ['swig'], 'swig', 'swig', 'swig'),
  program('a Fortran compiler', ['gfortran', 'fortran'], 'gfortran', 'gcc-gfortran', 'gcc'),
  program('Bison', ['bison', 'yacc'], 'bison', 'bison', 'bison'),
  program('flex', ['flex', 'lex'], 'flex', 'flex', 'flex'),
  program('make', ['make'], 'make', 'make', 'make'),
  program(
    'Autoconf',
    ['autoconf', 'autoreconf', 'aclocal'],
    'autoconf automake libtool',
    'autoconf automake libtool',
    'autoconf automake libtool',
  ),
  program('Go', ['go'], 'golang', 'golang', 'go'),
  program('Node.js', ['node', 'npm'], 'nodejs npm', 'nodejs npm', 'node'),
]

/** In output of compilers, linkers, meson, CMake, pkg-config and setup.py; the first group is the missing name. */
const PATTERNS: readonly RegExp[] = [
  /fatal error: '?([\w./+-]+\.h(?:pp)?)'?(?:: No such file or directory| file not found)/,
  /Cannot open include file: '([\w./+-]+\.h(?:pp)?)'/,
  /Dependency "([\w.+-]+)" not found/,
  /Dependency lookup for ([\w.+-]+) with method '[\w-]+' failed/,
  /Package '?([\w.+-]+?)'?,? (?:required by '[^']*', )?(?:was )?not found/,
  /No package '([\w.+-]+)' found/,
  /Could NOT find (\w+)\b/,
  /Could not find (?:directory of )?(OpenSSL) installation/,
  /The system library `([\w.+-]+)` required by crate/,
  /\bcannot find (-l[\w.+-]+)/,
  /library '?(-?[\w.+-]+)'? not found/,
  /Error: ([\w-]+[-_]config) executable not found/,
  /\b([\w-]{1,64}[-_]config): (?:command )?not found/,
  /No such file or directory: '(?:[^'\n]*\/)?([\w+-]+)'/,
  /\b(cmake|ninja|swig|gfortran|pkg-config|pkgconf|bison|flex|autoreconf|autoconf|make|go|npm|node): (?:command )?not found/,
  /(?:Program|Unknown compiler\(s\): \[\[)'?(cmake|ninja|swig|gfortran|pkg-config|bison|flex)'? (?:found: NO|not found)/,
  /Could not find (pg_config|mysql_config|krb5-config|CMake|pkg-config)/i,
  /Can not find valid pkg-config name.{0,300}?\(?['"]?(mysqlclient|mariadb)/s,
  /(pg_config|mysql_config|krb5-config|pkg-config) (?:executable|is required|not found)/,
]

export interface MissingSystemPackage {
  /** `the development files of cairo` */
  readonly what: string
  /** One sentence. */
  readonly fix: string
}

/**
 * The system package that a build lacked; undefined when its output names none (pure).
 * @param output its last lines
 */
export function missingSystemPackage(output: readonly string[]): MissingSystemPackage | undefined {
  const text = output.join('\n')
  const names = PATTERNS.flatMap(pattern => pattern.exec(text)?.[1] ?? [])
  for (const name of names) {
    const found = packageOf(name)
    if (found !== undefined) return { what: found.what, fix: installing(found) }
  }
  // Of a name that is not in the table, only these say for certain that the machine lacks it.
  const certain = PATTERNS.slice(0, 6).flatMap(pattern => pattern.exec(text)?.[1] ?? [])[0]
  if (certain === undefined) return undefined
  const header = /\.h(?:pp)?$/.test(certain)
  const file = header ? certain : `${certain}.pc`
  return {
    what: `the ${header ? 'header' : 'library'} ${certain}`,
    fix: `Install the system package that has ${file} (Debian, Ubuntu: apt-file search ${file}).`,
  }
}

/**
 * The same for the build of the user's own project, in which only a header of a known package is certain: another one may be
 * the project's own, which the sdist lacks, and libraries may be optional (pure).
 */
export function missingDevelopmentFiles(output: readonly string[]): MissingSystemPackage | undefined {
  const text = output.join('\n')
  const names = PATTERNS.slice(0, 2).flatMap(pattern => pattern.exec(text)?.[1] ?? [])
  const found = names.flatMap(name => packageOf(name) ?? [])[0]
  return found && { what: found.what, fix: installing(found) }
}

function packageOf(name: string): SystemPackage | undefined {
  const wanted = name.toLowerCase()
  return PACKAGES.find(({ names }) => names.includes(wanted))
}

function installing({ what, debian, fedora, brew }: SystemPackage): string {
  const ways = [`Debian, Ubuntu: apt-get install ${debian}`, `Fedora: dnf install ${fedora}`]
  return `Install ${what} (${[...ways, ...(brew ? [`macOS: brew install ${brew}`] : [])].join('; ')}).`
}

/** `the development files of cairo are missing on this machine` */
export function missingText({ what }: MissingSystemPackage): string {
  return `${what} ${what.startsWith('the development files') ? 'are' : 'is'} missing on this machine`
}

export interface InstallFailure {
  /** `pycairo 1.29.0`: the dependency that could not be built. */
  readonly dependency?: string
  /** `giapp depends on pygobject, which depends on pycairo`, where uv says so. */
  readonly because?: string
  readonly system?: MissingSystemPackage
}

/** What uv's output after a failed installation says about the cause (pure). @param output its last lines */
export function explainInstall(output: readonly string[]): InstallFailure {
  const text = output.join('\n')
  const [, built = ''] = /Failed to (?:download and )?build `([^`]+)`/.exec(text) ?? []
  const dependency = before(built, ' @ ').replace('==', ' ')
  const [, reasons = ''] = text.split('was included because ', 2)
  const [chain = ''] = reasons.split(/\n[^\S\n]*\n/, 1)
  const because = chain
    .trim()
    .replaceAll('`', '')
    .replace(/\s+/g, ' ')
    .replace(/(?<!,) which depends/g, ', which depends')
  const system = missingSystemPackage(output)
  return { ...(dependency && { dependency }), ...(because && { because }), ...(system && { system }) }
}

/**
 * Cause and fix of an artifact that could not be installed because a dependency could not be built, for the error of the
 * smoke test (pure); undefined when the output says nothing of that kind.
 */
export function installFailureText(
  output: readonly string[],
): { readonly cause: string; readonly fix: string } | undefined {
  const { dependency, because, system } = explainInstall(output)
  if (dependency === undefined && system === undefined) return undefined
  const subject = dependency ?? 'a dependency'
  const why = because === undefined ? '' : ` (${because})`
  const missing = system === undefined ? '' : `: ${missingText(system)}`
  const untested = 'or set test-command to none, which delivers sdist and wheel untested'
  return {
    cause: `${subject}${why} has no wheel for this machine and could not be built${missing}`,
    fix:
      system === undefined
        ? `Install what ${subject} needs to be built (the last lines say what), give a wheel of it with find-links, ${untested}.`
        : `${system.fix.replace(/\.$/, '')}; give a wheel of ${subject.split(' ')[0]} with find-links; ${untested}.`,
  }
}
