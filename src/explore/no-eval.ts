import { z } from 'zod'

// Zod writes parsers as source code where it may; the page's security policy refuses that, and reports the attempt in
// the console. To be imported before any schema is made.
z.config({ jitless: true })
