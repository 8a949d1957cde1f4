// A stand-in for ptex: prints the file that the manifest has an address for. See https://github.com/a-scie/ptex
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
)

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "fetcher:", err)
		os.Exit(1)
	}
}

func main() {
	text, err := os.ReadFile(os.Args[1])
	check(err)
	var manifest struct{ Ptex map[string]string }
	check(json.Unmarshal(text, &manifest))
	answer, err := http.Get(manifest.Ptex[os.Args[2]])
	check(err)
	if answer.StatusCode != 200 {
		check(fmt.Errorf("%s answered %s", manifest.Ptex[os.Args[2]], answer.Status))
	}
	_, err = io.Copy(os.Stdout, answer.Body)
	check(err)
}
