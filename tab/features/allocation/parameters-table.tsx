import type { WhatIfAnswer } from '../../../shared/allocation/contract.ts';
import { parameters, type AllocationSettings } from '../../../shared/allocation/settings.ts';
import { allocationText, shown } from '../../../shared/allocation/text.ts';
import { bandsText } from './text.ts';
import css from './allocation.module.css';

const t = bandsText.parameters;

interface Props {
  readonly spreads: WhatIfAnswer['spreads'];
  readonly settings: AllocationSettings;
  /** How many are banded. */
  readonly schools: number;
}

/** Mean and SD of each parameter, and of how many schools. Row K02. */
export function ParametersTable({ spreads, settings, schools }: Props) {
  return (
    <div className={css.column}>
      <div className={css.scroll}>
        <table className={css.table}>
          <caption className="unseen">{t.title}</caption>
          <thead>
            <tr>
              {[t.name, t.weight, t.schools, t.mean, t.sd].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {parameters.map((parameter) => {
              const spread = spreads[parameter];
              return (
                <tr key={parameter}>
                  <th scope="row">{allocationText.capital(allocationText.parameters[parameter])}</th>
                  <td>{settings.weights[parameter]}</td>
                  <td>{spread?.n ?? 0}</td>
                  <td>{spread ? shown(spread.mean, 3) : t.none}</td>
                  <td>{spread ? shown(spread.sd, 3) : t.none}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {allocationText.warnings({ spreads }, schools, settings).map((sentence) => (
        <p key={sentence} className={css.quiet}>
          {sentence}
        </p>
      ))}
    </div>
  );
}
