// Command stp holds sustainability and transformation plans against the
// national guidance and prints what it finds, as a linter does.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"stp.example/stp/pkg/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends it, whatever it waits for
	code := cli.Main(ctx, os.Args[1:], cli.System())
	stop()
	os.Exit(code)
}
