import { createContext, use } from 'react'
import type { Selection } from '../view/index.ts'
import type { Command, CommandContext } from './command.ts'

const Context = createContext<CommandContext | null>(null)

export const CommandContextProvider = Context

/** What commands work with, on what is selected. Null until the first view. */
export function useCommandContext(): CommandContext | null {
  return use(Context)
}

/** The same, about something else: a node's menu, a row of the list. */
export function about(context: CommandContext, target: Selection): CommandContext {
  return { ...context, target }
}

/** Runs a command when it would do something. */
export function runCommand(command: Command, context: CommandContext): void {
  if (command.enabled(context)) command.run(context)
}
