import { longDate, type CivilDate } from '../../../shared/kernel/time.ts';
import { shown, type FieldRule } from '../../../shared/sheet/form.ts';
import { editorText } from './text.ts';

/** A text as people read it: a choice by its title, a day with its month. */
export function readable(rule: FieldRule, text: string): string {
  if (rule.type === 'date' && text) return longDate(text as CivilDate);
  return shown(rule, text) || (rule.type === 'choice' && rule.options.length === 1 ? editorText.notYet : '');
}
