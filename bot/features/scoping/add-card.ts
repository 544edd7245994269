import { cellName, ownWording } from '../../../shared/balanced-system/content.ts';
import { cells } from '../../../shared/balanced-system/framework.ts';
import { notSteps } from '../../../shared/balanced-system/principles.ts';
import type { School } from '../../../shared/organisation/school.ts';
import type { Said } from '../../../shared/scoping/add-said.ts';
import { scopingText } from '../../../shared/scoping/text.ts';
import { card, execute, heading, openUrl, primary, quiet, strong, text } from '../../cards/card.ts';
import { choose, words } from '../../cards/inputs.ts';
import type { Message } from '../../ports/sender.ts';
import { keepInput } from '../anonymous-text/keep-input.ts';

const say = scopingText.add;
const { what, kind: kindText } = scopingText.card;

export interface AddDrawing {
  readonly schools: readonly Pick<School, 'id' | 'name'>[];
  /** What was said, or typed and not taken. */
  readonly said: Said;
  readonly school?: string | undefined;
  /** Minted with the form, so that two presses of it add one entry. */
  readonly newId: string;
  readonly notice?: string | undefined;
  readonly warned?: boolean;
}

/** What was said as a form to confirm: the words, provision or gap, the cells, and the school where there are several. Row E22. */
export function addCard({ schools, said, school, newId, notice, warned }: AddDrawing): Message {
  const only = schools.length === 1 ? schools[0] : undefined;
  const body = [
    heading(say.title),
    ...(only
      ? [strong(only.name)]
      : [
          choose(
            { id: 'school', label: say.school, errorMessage: say.chooseSchool, value: school },
            schools.map(({ id, name }) => ({ title: name, value: id })),
          ),
        ]),
    words({ id: 'entry', label: what.label, errorMessage: what.error, value: said.text }, what.hint, 300),
    choose({ id: 'kind', label: kindText.label, errorMessage: kindText.error, value: said.kind }, [
      { title: scopingText.kinds.provision, value: 'provision' },
      { title: scopingText.kinds.gap, value: 'gap' },
    ]),
    choose(
      { id: 'where', label: say.where, errorMessage: say.chooseWhere, value: said.cells.join(',') },
      cells.map((cell) => ({ title: cellName(ownWording, cell), value: cell })),
      { isMultiSelect: true },
    ),
    quiet(notSteps),
    ...keepInput(warned),
  ];
  const button = execute(say.press, { verb: 'scoping.add', v: 1, id: only?.id ?? 'me', rev: 1, newId }, primary);
  return { card: card(say.title, body, [button], [notice]), summary: say.title };
}

/** That it is there, and where. */
export function addedCard(sentence: string, tab: string): Message {
  return { card: card(sentence, [text(sentence)], [openUrl(scopingText.card.open, tab)]), summary: sentence };
}
