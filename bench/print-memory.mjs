// Preloaded by the news bench: says at the end how much memory the process took at most.
process.on('exit', () => process.stderr.write(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`))
