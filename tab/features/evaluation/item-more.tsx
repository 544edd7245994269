import { Button } from '@fluentui/react-components';
import { columnSchema, textIn, type Column, type Field } from '../../../shared/evaluation/evaluation.ts';
import type { Item } from '../../../shared/evaluation/questionnaire.ts';
import { webAddress } from '../../../shared/initial-discussions/guidance.ts';
import { Fold } from '../../components/fold.tsx';
import { evaluationText } from '../../../shared/evaluation/text.ts';
import { TextBox } from './text-box.tsx';
import { evaluationPageText as t } from './text.ts';
import { useEvaluating, useTyped } from './use-evaluating.ts';
import css from './evaluation.module.css';
import fields from './fields.module.css';

interface Props {
  readonly item: Item;
  /** The column the person writes in; undefined for who only reads. */
  readonly column: Column | undefined;
}

/** Beside an answer: what shows it (D03), and the therapist's help (D09). Folded away until it is wanted. */
export function ItemMore({ item, column }: Props) {
  const { tool } = useEvaluating();
  const { answers } = tool.evaluation;
  const isAnywhere = (field: Field) =>
    columnSchema.options.some((each) => textIn(answers[each], item.id, field) !== '');
  const isHelped = isAnywhere('helped');
  const held = [
    ...(isAnywhere('note') ? [t.noteHeld] : []),
    ...(isAnywhere('link') ? [t.linkHeld] : []),
    ...(isHelped ? [t.helpedHeld] : isAnywhere('help') ? [t.helpHeld] : []),
  ];
  if (!column && held.length === 0) return null;
  return (
    <Fold
      className={fields.more}
      summary={
        <>
          {t.more}
          <span className="unseen">: {item.text}</span>
          {held.length > 0 && <span className={fields.held}>{t.moreHeld(held)}</span>}
        </>
      }
    >
      <Others item={item} own={column} />
      {column && (
        <>
          <TextBox at={{ column, item: item.id, field: 'note' }} label={t.note} hint={t.noteHint} most={600} />
          <TextBox at={{ column, item: item.id, field: 'link' }} label={t.link} hint={t.linkHint} most={300} />
          <Help item={item} column={column} isHelped={isHelped} />
        </>
      )}
    </Fold>
  );
}

/** Notes and links of the columns that the person does not write in. */
function Others({ item, own }: { readonly item: Item; readonly own: Column | undefined }) {
  const { tool } = useEvaluating();
  return columnSchema.options
    .filter((column) => column !== own)
    .map((column) => {
      const note = textIn(tool.evaluation.answers[column], item.id, 'note');
      const link = textIn(tool.evaluation.answers[column], item.id, 'link');
      const address = webAddress(link);
      if (!note && !link) return null;
      return (
        <p key={column} className={css.others}>
          {note && t.said(evaluationText.columns[column], note)}{' '}
          {address && (
            <a href={address} target="_blank" rel="noreferrer">
              {link}
            </a>
          )}
        </p>
      );
    });
}

/** The school asks the therapist for help with a statement; the therapist says that she has helped. */
function Help({ item, column, isHelped }: Props & { readonly column: Column; readonly isHelped: boolean }) {
  const { editor, tool } = useEvaluating();
  const { evaluation, side } = tool;
  const help = useTyped({ column, item: item.id, field: 'help' });
  const helped = useTyped({ column, item: item.id, field: 'helped' });
  const textOf = (field: 'help' | 'helped'): string => textIn(evaluation.answers[column], item.id, field);
  if (side === 'sendco') {
    const isAsked = (help?.text ?? textOf('help')) === 'yes';
    return (
      <Button
        size="small"
        aria-pressed={isAsked}
        onClick={() => editor.choose({ column, item: item.id, field: 'help' }, isAsked ? '' : 'yes')}
      >
        {isAsked ? t.asked : t.ask}
      </Button>
    );
  }
  const asked = columnSchema.options.flatMap((each) => evaluation.answers[each][item.id]?.help ?? [])[0];
  return (
    <>
      {asked?.text === 'yes' && !isHelped && <p className={css.others}>{t.askedBy(asked.by)}</p>}
      <label className={fields.check}>
        <input
          type="checkbox"
          checked={(helped?.text ?? textOf('helped')) === 'yes'}
          onChange={({ currentTarget }) =>
            editor.choose({ column, item: item.id, field: 'helped' }, currentTarget.checked ? 'yes' : '')
          }
        />
        {t.helped}
      </label>
    </>
  );
}
