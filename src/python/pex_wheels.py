"""Reads the wheels in a PEX where they lie, and unpacks their files in several threads.

A wheel is stored in the PEX as it is, so that its files can be read without copying it. Inflating, checksums and writing
leave the other threads running. `zipfile` would take twice the processor time for the many small files of a wheel; it
reads what is rare: zip64, and methods other than deflate.
Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, sections 4.3.7, 4.3.12, 4.3.16.
Part of the start of a PEX (`pex_main.py`).
"""

import os
import struct
import zlib

# Bytes of files below which another thread would cost more than it saves.
WORTH_A_THREAD = 1000000
# Stored bytes that are inflated at once: of one file, at most a thousand times as many are held in memory.
PIECE = 1 << 16

END = b"PK\5\6"
ENTRY = struct.Struct("<4s4B4HL2L5H2L").unpack_from


class Damaged(Exception):
    """The PEX is not as it was made."""


class Member(object):
    """A file in an archive. `offset` is where its header is in the PEX; `odd` the archive's `zipfile` where one is needed."""

    __slots__ = ("name", "method", "crc", "stored", "size", "executable", "offset", "odd")

    def __init__(self, name, method, crc, stored, size, executable, offset):
        self.name, self.method, self.crc, self.stored, self.size = name, method, crc, stored, size
        self.executable, self.offset, self.odd = executable, offset, None

    def pieces(self, file):
        """The unpacked content, from the opened PEX, checked."""
        if self.odd:
            yield self.odd.read(self.name)
            return
        file.seek(self.offset + 26)
        file.seek(sum(struct.unpack("<HH", file.read(4))), 1)
        if self.stored <= PIECE:
            packed = file.read(self.stored)
            # A damaged list may name any size.
            piece = zlib.decompress(packed, -15, min(self.size, PIECE << 4) or 1) if self.method else packed
            if zlib.crc32(piece) != self.crc:
                raise Damaged(self.name)
            yield piece
            return
        left, crc = self.stored, 0
        inflate = zlib.decompressobj(-15) if self.method else None
        while left:
            packed = file.read(min(left, PIECE))
            if not packed:
                break
            left -= len(packed)
            piece = inflate.decompress(packed) if inflate else packed
            crc = zlib.crc32(piece, crc)
            yield piece
        if crc != self.crc:
            raise Damaged(self.name)

    def read(self, file):
        return b"".join(self.pieces(file))


def members(file, start=0, end=None):
    """The files of the archive that is the part of `file` from `start` to `end`."""
    end = os.fstat(file.fileno()).st_size if end is None else end
    size = min(end - start, 65557)
    file.seek(end - size)
    tail = file.read(size)
    at = tail.rfind(END)
    if at < 0:
        raise Damaged("no end of an archive")
    count, length, offset = struct.unpack_from("<HLL", tail, at + 10)
    place = end - size + at - length
    file.seek(place)
    directory, found, at = file.read(length), [], 0
    if count == 0xFFFF or offset == 0xFFFFFFFF or len(directory) != length:
        return odd_members(file, start, end)
    for _ in range(count):
        (mark, _, system, _, _, flags, method, _, _, crc, stored, size, name, extra, comment, _, _, mode, header) = ENTRY(
            directory, at
        )
        text = directory[at + 46 : at + 46 + name].decode("utf-8" if flags & 0x800 else "cp437")
        at += 46 + name + extra + comment
        if mark != b"PK\1\2" or method not in (0, 8) or flags & 1 or 0xFFFFFFFF in (stored, size, header):
            return odd_members(file, start, end)
        if not text.endswith("/"):
            executable = system == 3 and bool(mode >> 16 & 0o111)
            found.append(Member(text, method, crc, stored, size, executable, header + place - offset))
    return found


def odd_members(file, start, end):
    import io
    import zipfile

    file.seek(start)
    archive = zipfile.ZipFile(io.BytesIO(file.read(end - start)))
    found = []
    for info in archive.infolist():
        if not info.filename.endswith("/"):
            executable = info.create_system == 3 and bool(info.external_attr >> 16 & 0o111)
            member = Member(info.filename, 0, info.CRC, info.compress_size, info.file_size, executable, 0)
            member.odd = archive
            found.append(member)
    return found


def wheel_members(file, wheel):
    """The files of a wheel that is a member of the PEX."""
    if wheel.method:
        raise Damaged(wheel.name)
    file.seek(wheel.offset + 26)
    start = wheel.offset + 30 + sum(struct.unpack("<HH", file.read(4)))
    return members(file, start, start + wheel.stored)


def unpack(pex, folder, files):
    """Writes each member of `files` (by path below `folder`); the folders exist. Raises the first fault of any thread."""
    shares = divided(files)
    faults = []

    def work(share):
        try:
            with open(pex, "rb") as file:
                for place, member in share:
                    if faults:
                        break
                    write(os.path.join(folder, place), member.pieces(file), member.executable)
        except BaseException as fault:
            faults.append(fault)

    threads = []
    if len(shares) > 1:
        import threading

        threads = [threading.Thread(target=work, args=(share,)) for share in shares[1:]]
    for thread in threads:
        thread.start()
    work(shares[0])
    for thread in threads:
        thread.join()
    if faults:
        raise faults[0]


def divided(files):
    """The files in as many parts of equal work as there are processors, the largest files first."""
    work = sorted(files.items(), key=lambda pair: pair[1].size, reverse=True)
    processors = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    # An archive that `zipfile` reads is read by one thread.
    odd = any(member.odd for _, member in work)
    if odd or processors == 1 or sum(member.size for _, member in work) < WORTH_A_THREAD:
        return [work]
    shares, loads = [[] for _ in range(min(processors, 8))], [0] * min(processors, 8)
    for pair in work:
        least = loads.index(min(loads))
        shares[least].append(pair)
        # Creating a file takes as long as writing that many bytes.
        loads[least] += pair[1].size + 20000
    return shares


def write(path, pieces, executable=False):
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o777 if executable else 0o666)
    try:
        for piece in pieces:
            rest = memoryview(piece)
            while len(rest):
                rest = rest[os.write(handle, rest) :]
    finally:
        os.close(handle)
