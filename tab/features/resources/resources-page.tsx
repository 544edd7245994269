import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { resourcesAnswer, type ResourcesAnswer } from '../../../shared/resources/contract.ts';
import { audienceSchema, type Audience } from '../../../shared/resources/resource.ts';
import { resourcesText } from '../../../shared/resources/text.ts';
import { announce } from '../../components/announce.ts';
import { Answered } from '../../components/answered.tsx';
import { BackToGrid } from '../../components/back-link.tsx';
import { Icon } from '../../components/icon.tsx';
import { Loading } from '../../components/loading.tsx';
import { Panel } from '../../components/panel.tsx';
import { useAnswers } from '../../use-answers.ts';
import { useTyped } from '../../use-typed.ts';
import area from '../area/area.module.css';
import libraryCss from '../area/library.module.css';
import type { PartProps } from '../organisation/parts.ts';
import { useOpened } from '../people/use-opened.ts';
import { unsaidOf, type Unsaid } from '../scoping/said.ts';
import { ResourceCard } from './resource-card.tsx';
import { ResourceForm } from './resource-form.tsx';
import { resourcesPageText as t } from './text.ts';
import { formOf } from './typed-resources.ts';
import css from './resources.module.css';

/** Sends one change of the list; answers why it was not done. */
export type SendResources = (part: string, body: object, says: string) => Promise<Unsaid | undefined>;

/** What the service recommends to read, and for its leads the way to keep that fresh. Row A11. */
export default function ResourcesPage({ id }: PartProps) {
  const answers = useAnswers();
  const watch = answers.resources(id);
  const send: SendResources = async (part, body, says) => {
    const path = `/api/schools/${encodeURIComponent(id)}/resources${part}`;
    const answer = await answers.post(path, { editId: answers.newId(), ...body }, resourcesAnswer);
    if (answer.ok) watch.take(answer);
    // What somebody else wrote meanwhile comes with the next look, so that both can be read.
    else void watch.renew();
    if (answer.ok) announce(says);
    return unsaidOf(answer);
  };
  return (
    <>
      <BackToGrid id={id} />
      <Panel title={t.title}>
        <p className={area.words}>{t.intro}</p>
        <Answered watch={answers.framework(id)} behind="by-child" loading={<Loading lines={6} />}>
          {(framework) => (
            <Answered watch={watch} loading={<Loading lines={6} />}>
              {(resources) => <Resources {...{ id, resources, framework, send }} />}
            </Answered>
          )}
        </Answered>
      </Panel>
    </>
  );
}

interface Props {
  readonly id: string;
  readonly resources: ResourcesAnswer;
  readonly framework: FrameworkAnswer;
  readonly send: SendResources;
}

function Resources({ id, resources: { items, may }, framework, send }: Props) {
  const [audience, setAudience] = useState<Audience>();
  const { open, show, cancel } = useOpened<'form'>();
  const [kept] = useTyped(useAnswers().typedResources, formOf(id));
  const isOpen = may.write && (open === 'form' || kept !== undefined);
  const shown = items.filter((item) => !audience || item.audience.includes(audience));
  const overdue = shown.filter(({ isOverdue }) => isOverdue).length;
  const nothing = items.length > 0 ? t.noneFor : t.none;
  return (
    <>
      <Field label={t.for} className={css.for}>
        <Select value={audience ?? ''} onChange={(_, { value }) => setAudience(audienceSchema.safeParse(value).data)}>
          <option value="">{t.everybody}</option>
          {audienceSchema.options.map((each) => (
            <option key={each} value={each}>
              {resourcesText.audience[each]}
            </option>
          ))}
        </Select>
      </Field>
      {may.write && (
        <Button className={css.add} icon={<Icon name="add" />} aria-expanded={isOpen} onClick={() => show('form')}>
          {t.add}
        </Button>
      )}
      {isOpen && <ResourceForm {...{ school: id, framework, send }} onClose={cancel} />}
      <p className={area.quiet} role="status">
        {shown.length > 0 ? t.count(shown.length) : nothing} {overdue > 0 && t.overdue(overdue)}
      </p>
      <ul className={libraryCss.items}>
        {shown.map((item) => (
          <ResourceCard key={item.id} mayWrite={may.write} school={id} {...{ item, framework, send }} />
        ))}
      </ul>
    </>
  );
}
