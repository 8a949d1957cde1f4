/** What a user should know before choosing PyOxidizer, and of every file it made. */
export const LIMITS =
  "as far as PyOxidizer's last release (0.24, of 2022) goes: CPython 3.9 and 3.10 on linux-x86_64, a folder, no system library brought along, other bytes each time"
