import { Button } from '@fluentui/react-components';
import { cellName } from '../../../shared/balanced-system/content.ts';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import type { ResourceLine } from '../../../shared/resources/contract.ts';
import { resourcesText } from '../../../shared/resources/text.ts';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import area from '../area/area.module.css';
import libraryCss from '../area/library.module.css';
import { useOpened } from '../people/use-opened.ts';
import { SavingLine } from '../scoping/saving-line.tsx';
import { useSaving } from '../scoping/use-saving.ts';
import { ResourceForm } from './resource-form.tsx';
import type { SendResources } from './resources-page.tsx';
import { resourcesPageText as t } from './text.ts';
import { formOf } from './typed-resources.ts';

interface Props {
  readonly item: ResourceLine;
  readonly mayWrite: boolean;
  readonly school: string;
  readonly framework: FrameworkAnswer;
  readonly send: SendResources;
}

/** What is said of it, a line each, without what nobody said. */
function factsOf(item: ResourceLine, framework: FrameworkAnswer): (readonly [label: string, says: string])[] {
  const { where, audience, cells, version, owner, reviewOn, changedBy } = item;
  const all = [
    [t.facts.where, where],
    [t.facts.for, audience.map((each) => resourcesText.audience[each]).join(', ')],
    [t.facts.cells, cells.map((cell) => cellName(framework, cell)).join('; ')],
    [t.facts.version, version],
    [t.facts.owner, owner],
    [t.facts.reviewOn, reviewOn ? t.day(reviewOn) : ''],
    [t.facts.changedBy, changedBy ?? ''],
  ] as const;
  return all.filter(([, says]) => says !== '');
}

/** Something to read: where it is, whom it is for, and how fresh it is. Row A11. */
export function ResourceCard({ item, mayWrite, school, framework, send }: Props) {
  const { open, show, cancel } = useOpened<'form'>();
  const [kept] = useTyped(useAnswers().typedResources, formOf(school, item.id));
  const isOpen = open === 'form' || kept !== undefined;
  const { saving, run } = useSaving();
  const state = item.state === 'current' ? 'retired' : 'current';
  const action = item.state === 'current' ? t.retire : t.restore;
  const body = { itemId: item.id, seen: item.rev, state };
  const set = () => void run(async () => (await send('/state', body, t.done[state](item.title)))?.sentence);
  return (
    <li className={libraryCss.item}>
      <h3 className={libraryCss.itemTitle}>
        {item.title}
        {item.state === 'retired' && <span className={libraryCss.pill}>{t.pills.retired}</span>}
        {item.isOverdue && <span className={libraryCss.pill}>{t.pills.overdue}</span>}
      </h3>
      {item.about && <p className={libraryCss.itemWords}>{item.about}</p>}
      {item.address && (
        <a className={area.link} href={item.address} target="_blank" rel="noopener noreferrer">
          {t.open}
          <span className="unseen"> {item.title}</span>
        </a>
      )}
      <dl className={libraryCss.facts}>
        {factsOf(item, framework).flatMap(([label, says]) => [
          <dt key={label}>{label}</dt>,
          <dd key={`${label} says`}>{says}</dd>,
        ])}
      </dl>
      {mayWrite && (
        <div className={libraryCss.rate}>
          <Button
            size="small"
            aria-label={t.named(t.change, item.title)}
            aria-expanded={isOpen}
            onClick={() => show('form')}
          >
            {t.change}
          </Button>
          <Button size="small" aria-label={t.named(action, item.title)} onClick={set}>
            {action}
          </Button>
        </div>
      )}
      {saving.state === 'failed' && <SavingLine saving={saving} />}
      {isOpen && <ResourceForm {...{ item, school, framework, send }} onClose={cancel} />}
    </li>
  );
}
