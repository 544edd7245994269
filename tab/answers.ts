import type { z } from 'zod';
import { frameworkAnswer } from '../shared/balanced-system/contract.ts';
import { hoursAnswer } from '../shared/hours/contract.ts';
import { meAnswer, schoolAnswer, schoolsAnswer } from '../shared/organisation/contract.ts';
import { cycleAnswer } from '../shared/planning/contract.ts';
import { gridAnswer } from '../shared/scoping/contract.ts';
import type { Get } from './api.ts';
import { often, onReturn } from './pulse.ts';
import { watch, type Pulse, type Watch } from './watch.ts';

/** Every answer the tab shows, by the page's own word for it. One watch a path, kept while the tab is open. */
export function createAnswers(get: Get) {
  const kept = new Map<string, Watch<unknown>>();
  const of = <S extends z.ZodType>(path: string, schema: S, pulse: Pulse): Watch<z.infer<S>> => {
    const known = kept.get(path) ?? watch(() => get(path, schema), pulse);
    kept.set(path, known);
    return known as Watch<z.infer<S>>;
  };
  const school = (id: string, part = '') => `/api/schools/${encodeURIComponent(id)}${part}`;
  return {
    me: () => of('/api/me', meAnswer, onReturn),
    framework: () => of('/api/framework', frameworkAnswer, onReturn),
    schools: () => of('/api/schools', schoolsAnswer, often),
    school: (id: string) => of(school(id), schoolAnswer, onReturn),
    grid: (id: string) => of(school(id, '/grid'), gridAnswer, onReturn),
    hours: (id: string) => of(school(id, '/hours'), hoursAnswer, onReturn),
    cycle: (id: string) => of(school(id, '/cycle'), cycleAnswer, often),
  };
}
export type Answers = ReturnType<typeof createAnswers>;
