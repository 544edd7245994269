import { Button } from '@fluentui/react-components';
import type { ServiceAnswer } from '../../../shared/joining/contract.ts';
import type { CivilDate } from '../../../shared/kernel/time.ts';
import { Panel } from '../../components/panel.tsx';
import { HandOverForm } from './hand-over-form.tsx';
import { serviceText } from './service-text.ts';
import { useOpened } from './use-opened.ts';
import css from './people.module.css';

const t = serviceText.handOver;

interface Props extends Pick<ServiceAnswer, 'serviceId' | 'colleagues'> {
  readonly today: CivilDate;
  readonly onDone: (says: string) => void;
}

/** Schools of one therapist go to another, in one action: for good, or while they are away. Row B13. */
export function HandOverPanel(props: Props) {
  const { open, show, hide, cancel } = useOpened<'form'>();
  const holders = props.colleagues.filter(({ schools }) => schools.length > 0);
  return (
    <Panel title={t.title}>
      <p className={css.words}>{holders.length === 0 ? t.none : t.intro}</p>
      {holders.length > 0 && (
        <Button aria-expanded={open === 'form'} onClick={() => show('form')}>
          {t.button}
        </Button>
      )}
      {open === 'form' && (
        <HandOverForm
          {...props}
          onDone={(says) => {
            hide();
            props.onDone(says);
          }}
          onCancel={cancel}
        />
      )}
    </Panel>
  );
}
