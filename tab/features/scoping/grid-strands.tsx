import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components';
import type { FrameworkAnswer } from '../../../shared/balanced-system/contract.ts';
import { tabText } from '../../text.ts';
import { CellEntries } from './cell.tsx';
import type { StrandView } from './grid.ts';
import { StrandState } from './strand-state.tsx';
import css from './scoping.module.css';

interface Props {
  readonly strands: readonly StrandView[];
  readonly framework: FrameworkAnswer;
}

/** The grid where there is little room: a strand at a time, so that nobody scrolls two ways. WCAG 1.4.10. */
export function GridStrands({ strands, framework }: Props) {
  return (
    <Accordion multiple collapsible defaultOpenItems={strands.slice(0, 1).map(({ strand }) => strand)}>
      {strands.map(({ strand, name, cells, filled, gaps }) => (
        <AccordionItem key={strand} value={strand} className={css.strand}>
          <AccordionHeader as="h3" expandIconPosition="end" size="large">
            <span className={css.strandHead}>
              <span className={css.strandName}>{name}</span>
              <span className={css.strandSummary}>{tabText.strandSummary(filled, gaps)}</span>
            </span>
          </AccordionHeader>
          <AccordionPanel className={css.strandPanel}>
            <StrandState strand={strand} name={name} isEmpty={filled + gaps === 0} />
            {cells.map((cell) => (
              <section key={cell.cell} className={css.strandCell}>
                <h4 className={css.strandLevel}>
                  {cell.levelName} <span className={css.code}>{cell.cell}</span>
                </h4>
                <p className={css.aim}>{cell.short}</p>
                <CellEntries cell={cell} framework={framework} />
              </section>
            ))}
          </AccordionPanel>
        </AccordionItem>
      ))}
    </Accordion>
  );
}
