/** An expected answer: either a value or a named problem. Bugs are thrown, never returned. */
export type Result<Value, Problem> = { ok: true; value: Value } | { ok: false; problem: Problem };

export const ok = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });
export const no = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({ ok: false, problem });
