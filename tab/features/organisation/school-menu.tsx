import type { HistoryAnswer } from '../../../shared/history/contract.ts';
import type { SchoolPage } from '../../../shared/organisation/contract.ts';
import { PageLinks } from '../../components/page-links.tsx';
import { schoolAddress } from '../../route.ts';
import { tabText } from '../../text.ts';
import { useAnswers, useWatch } from '../../use-answers.ts';
import { isTheirs, parts, type Part } from './parts.ts';

interface Props {
  readonly id: string;
  readonly open: Part;
  /** The parts that the person has here. */
  readonly pages: readonly SchoolPage[];
}

/** The pages of a school that the person has, the one that is open marked by a line and by its state. */
export const SchoolMenu = (props: Props) =>
  props.pages.includes('sheets') ? <MenuWithSheets {...props} /> : <Menu {...props} current={undefined} />;

function MenuWithSheets(props: Props) {
  const history = useWatch(useAnswers().history(props.id));
  return <Menu {...props} current={history.phase === 'ready' ? history.value.current : undefined} />;
}

function Menu({ id, open, pages, current }: Props & { readonly current: HistoryAnswer['current'] | undefined }) {
  const shown = parts.filter(
    (part) =>
      isTheirs(part, pages) && (part.word === open.word || (!part.isAside && (!part.needs || current?.[part.needs]))),
  );
  return (
    <PageLinks
      label={tabText.menu}
      links={shown.map((part) => ({
        href: part.word ? schoolAddress(id, part.word) : schoolAddress(id),
        title: part.title,
        isOpen: part === open,
      }))}
    />
  );
}
