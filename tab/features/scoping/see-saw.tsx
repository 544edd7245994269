import { useId } from 'react';
import { seeSaws, type SeeSaw } from '../../../shared/balanced-system/diagrams.ts';
import type { DrawnProps } from './diagrams.tsx';
import { modelText as t } from './model-text.ts';
import css from './see-saw.module.css';

/** The two ways the see-saw can stand, side by side. */
export const SeeSaws = (props: DrawnProps) => (
  <div className={css.pair}>
    {seeSaws.map((one) => (
      <One key={one.name} one={one} {...props} />
    ))}
  </div>
);

/** A beam 240 wide on a point at (160, 132), turned towards its lower side; each block's size is its weight. */
function One({ one: { tilt, name, says }, framework, said }: DrawnProps & { readonly one: SeeSaw }) {
  const id = useId();
  const isEveryday = tilt === 'everyday';
  const { 1: universal, 2: targeted, 3: specialist } = framework.levels;
  const everyday = `${universal.name}, ${targeted.name}`;
  const thick = isEveryday ? 34 : 22;
  const tall = isEveryday ? 26 : 64;
  return (
    <figure className={css.seeSaw}>
      <svg viewBox="0 36 320 148" role="img" aria-labelledby={`${id}-name ${id}-says`}>
        <title id={`${id}-name`}>{said(name)}</title>
        <desc id={`${id}-says`}>{t.seeSaw.down(isEveryday ? everyday : specialist.name)}</desc>
        <g transform={`rotate(${isEveryday ? -7 : 7} 160 132)`}>
          <Block label={universal.name} x={22} width={110} y={126 - thick} height={thick} tone={css.drawnUniversal} />
          <Block label={targeted.name} x={34} width={86} y={126 - 2 * thick} height={thick} tone={css.drawnTargeted} />
          <Block label={specialist.name} x={198} width={92} y={126 - tall} height={tall} tone={css.drawnSpecialist} />
          <rect className={css.beam} x="14" y="126" width="292" height="7" rx="3.5" />
        </g>
        <path className={css.beam} d="M160 134 L184 178 L136 178 Z" />
      </svg>
      <figcaption>
        <h3>{said(name)}</h3>
        <p>{said(says)}</p>
      </figcaption>
    </figure>
  );
}

interface BlockProps {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly tone: string | undefined;
}

const Block = ({ label, x, y, width, height, tone }: BlockProps) => (
  <>
    <rect className={`${css.block} ${tone}`} x={x} y={y} width={width} height={height} rx="4" />
    <text className={css.blockText} x={x + width / 2} y={y + height / 2} textAnchor="middle" dominantBaseline="central">
      {label}
    </text>
  </>
);
