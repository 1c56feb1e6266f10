/** English: why the installed program does not start (`start.refused.<kind>`). */
export const startTexts = {
  'start.refused.switch':
    'The program does not start with the option “{{name}}”. Remove it from the shortcut or the call, and start again.',
  'start.refused.variable':
    'The program does not start while the environment variable “{{name}}” is set. Remove it, or ask your administrator, and start again.',
} as const;
