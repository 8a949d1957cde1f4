// A stand-in for scie-jump, as its documentation of the file format describes it: it finds the manifest at the end of its
// own file, unpacks what is named there, runs bindings once, and becomes the command. What this program's own manifests
// do not use is not here.
package main

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"syscall"
)

type file struct {
	Name, Key, Hash, Type, Source string
	Size                          int64
	Executable                    bool
	offset                        int64
}

type command struct {
	Exe  string
	Args []string
	Env  map[string]*string
}

type manifest struct {
	Scie struct {
		Jump struct {
			Size    int64
			Version string
			Hash    string
		}
		Lift struct {
			Name  string
			Files []file
			Boot  struct {
				Commands, Bindings map[string]command
			}
		}
	}
}

type scie struct {
	manifest
	path, base, own string
	raw             []byte
	bindings        map[string]map[string]string
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "launcher:", err)
		os.Exit(1)
	}
}

func sum(data []byte) string {
	digest := sha256.Sum256(data)
	return hex.EncodeToString(digest[:])
}

// The manifest follows the end of the last zip archive in the file.
func load(path string) *scie {
	all, err := os.ReadFile(path)
	check(err)
	tail := all[max(0, len(all)-0x10000-22):]
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 {
		check(fmt.Errorf("%s has no manifest", path))
	}
	raw := tail[at+22:]
	s := &scie{path: path, raw: raw, bindings: map[string]map[string]string{}}
	decoder := json.NewDecoder(bytes.NewReader(raw))
	check(decoder.Decode(&s.manifest))
	offset := s.Scie.Jump.Size
	if s.Scie.Jump.Hash != "" && sum(all[:offset]) != s.Scie.Jump.Hash {
		check(fmt.Errorf("the launcher has another hash"))
	}
	for index := range s.Scie.Lift.Files {
		one := &s.Scie.Lift.Files[index]
		one.offset = offset
		if one.Source == "" {
			offset += one.Size
		}
	}
	if offset != int64(len(all)-len(raw)) {
		check(fmt.Errorf("the files end at %d, not at %d", offset, len(all)-len(raw)))
	}
	return s
}

func (s *scie) expand(text string) string {
	return regexp.MustCompile(`\{[^{}]*\}`).ReplaceAllStringFunc(text, func(found string) string {
		name := found[1 : len(found)-1]
		switch {
		case name == "scie":
			return s.path
		case name == "scie.base":
			return s.base
		case name == "scie.lift":
			lift := filepath.Join(s.own, "lift.json")
			check(os.WriteFile(lift, s.raw, 0o644))
			return lift
		case strings.HasPrefix(name, "scie.bindings."):
			binding, key, _ := strings.Cut(strings.TrimPrefix(name, "scie.bindings."), ":")
			return s.bind(binding)[key]
		}
		for _, one := range s.Scie.Lift.Files {
			if one.Name == name || one.Key == name {
				return s.unpack(one)
			}
		}
		check(fmt.Errorf("nothing is called %s", found))
		return ""
	})
}

func (s *scie) content(one file) []byte {
	if one.Source != "" {
		binding := s.Scie.Lift.Boot.Bindings[one.Source]
		process := s.prepare(binding, one.Name)
		process.Stderr = os.Stderr
		data, err := process.Output()
		check(err)
		return data
	}
	opened, err := os.Open(s.path)
	check(err)
	defer opened.Close()
	data := make([]byte, one.Size)
	_, err = opened.ReadAt(data, one.offset)
	check(err)
	return data
}

func (s *scie) unpack(one file) string {
	place := filepath.Join(s.base, one.Hash, one.Name)
	if _, err := os.Stat(place); err == nil {
		return place
	}
	data := s.content(one)
	if sum(data) != one.Hash {
		check(fmt.Errorf("%s has another hash", one.Name))
	}
	fresh := place + ".new"
	check(os.MkdirAll(filepath.Dir(fresh), 0o755))
	if one.Type == "tar.gz" {
		untar(data, fresh)
	} else {
		mode := os.FileMode(0o644)
		if one.Executable {
			mode = 0o755
		}
		check(os.WriteFile(fresh, data, mode))
	}
	check(os.Rename(fresh, place))
	return place
}

func untar(data []byte, folder string) {
	unzipped, err := gzip.NewReader(bytes.NewReader(data))
	check(err)
	archive := tar.NewReader(unzipped)
	for {
		header, err := archive.Next()
		if err == io.EOF {
			return
		}
		check(err)
		place := filepath.Join(folder, header.Name)
		switch header.Typeflag {
		case tar.TypeDir:
			check(os.MkdirAll(place, 0o755))
		case tar.TypeSymlink:
			check(os.Symlink(header.Linkname, place))
		case tar.TypeReg:
			check(os.MkdirAll(filepath.Dir(place), 0o755))
			written, err := os.OpenFile(place, os.O_CREATE|os.O_WRONLY, header.FileInfo().Mode().Perm())
			check(err)
			_, err = io.Copy(written, archive)
			check(err)
			check(written.Close())
		}
	}
}

func (s *scie) bind(name string) map[string]string {
	if known, there := s.bindings[name]; there {
		return known
	}
	place := filepath.Join(s.own, name+".env")
	if _, err := os.Stat(place); err != nil {
		process := s.prepare(s.Scie.Lift.Boot.Bindings[name])
		fresh := place + ".new"
		process.Env = append(process.Env, "SCIE_BINDING_ENV="+fresh)
		process.Stdout, process.Stderr = os.Stderr, os.Stderr
		check(process.Run())
		check(os.Rename(fresh, place))
	}
	data, err := os.ReadFile(place)
	check(err)
	values := map[string]string{}
	for _, line := range strings.Split(string(data), "\n") {
		if key, value, found := strings.Cut(strings.TrimRight(line, "\r"), "="); found {
			values[key] = value
		}
	}
	s.bindings[name] = values
	return values
}

func (s *scie) prepare(binding command, more ...string) *exec.Cmd {
	var args []string
	for _, arg := range binding.Args {
		args = append(args, s.expand(arg))
	}
	process := exec.Command(s.expand(binding.Exe), append(args, more...)...)
	process.Env = s.environment(binding.Env)
	// Else Go opens /dev/null, which an empty root does not have.
	process.Stdin = os.Stdin
	return process
}

// Removals first, then defaults, then replacements.
func (s *scie) environment(rules map[string]*string) []string {
	values := map[string]string{}
	for _, entry := range os.Environ() {
		key, value, _ := strings.Cut(entry, "=")
		values[key] = value
	}
	for name, value := range rules {
		exact, isExact := strings.CutPrefix(name, "=")
		if value == nil && isExact {
			delete(values, exact)
		} else if value == nil {
			for key := range values {
				if regexp.MustCompile("^(?:" + name + ")$").MatchString(key) {
					delete(values, key)
				}
			}
		}
	}
	for name, value := range rules {
		exact, replaces := strings.CutPrefix(name, "=")
		if _, there := values[exact]; value != nil && (replaces || !there) {
			values[exact] = s.expand(*value)
		}
	}
	values["SCIE"] = s.path
	var list []string
	for key, value := range values {
		list = append(list, key+"="+value)
	}
	return list
}

// The default command; else the one that the file, or a link to it, is called like; else the one that the first argument names.
func (s *scie) choose(args []string) (command, []string) {
	commands := s.Scie.Lift.Boot.Commands
	if found, there := commands[""]; there {
		return found, args[1:]
	}
	if found, there := commands[strings.TrimSuffix(filepath.Base(args[0]), ".exe")]; there {
		return found, args[1:]
	}
	if len(args) > 1 {
		if found, there := commands[args[1]]; there {
			return found, args[2:]
		}
	}
	check(fmt.Errorf("could not determine which command to run"))
	return command{}, nil
}

func main() {
	path, err := os.Executable()
	check(err)
	s := load(path)
	s.base = os.Getenv("SCIE_BASE")
	if s.base == "" {
		cache, err := os.UserCacheDir()
		check(err)
		s.base = filepath.Join(cache, "nce")
	}
	s.own = filepath.Join(s.base, sum(s.raw))
	check(os.MkdirAll(s.own, 0o755))
	chosen, args := s.choose(os.Args)
	process := s.prepare(chosen, args...)
	if runtime.GOOS != "windows" {
		check(syscall.Exec(process.Path, process.Args, process.Env))
	}
	process.Stdin, process.Stdout, process.Stderr = os.Stdin, os.Stdout, os.Stderr
	err = process.Run()
	if failed, is := err.(*exec.ExitError); is {
		os.Exit(failed.ExitCode())
	}
	check(err)
}
