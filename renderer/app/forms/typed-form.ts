/** What stands in a form of that name. Text belongs to its form: under another name the form starts anew, so that nothing typed about one case follows to another. */
export interface TypedForm<Value> {
  readonly form: string;
  /** What the form began with. */
  readonly first: Value;
  readonly value: Value;
}

/** The form before anything is typed. */
export function freshForm<Value>(form: string, first: Value): TypedForm<Value> {
  return { form, first, value: first };
}

/** The form after a change of the form `of`; unchanged where it has another name meanwhile. */
export function changedForm<Value>(
  typed: TypedForm<Value>,
  of: string,
  change: Value | ((before: Value) => Value),
): TypedForm<Value> {
  if (typed.form !== of) return typed;
  return { ...typed, value: change instanceof Function ? change(typed.value) : change };
}
