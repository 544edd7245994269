import path from 'node:path';
import { samplePeople } from '../../../infra/local/sample/people.ts';
import { assignmentText as who } from '../../../shared/assignment/text.ts';
import { bandsText as bands } from '../../../tab/features/allocation/text.ts';
import { shareText as share } from '../../../tab/features/resource-allocation/text.ts';
import { templateText } from '../../../tab/features/school-figures/figures.ts';
import { figuresPageText as figures } from '../../../tab/features/school-figures/text.ts';
import type { TabPage } from './tab-page.ts';

/** What a lead does from a file to hours that schools have, each step on its own page of the tab. */
export class FairHours {
  readonly lead: TabPage;
  /** How many schools both files name. */
  static readonly schools = 15;
  static readonly run = 'Our pilot';

  constructor(lead: TabPage) {
    this.lead = lead;
  }

  #press = (name: string): Promise<void> => this.lead.tab.getByRole('button', { name, exact: true }).click();

  /** A file as the Department for Education publishes it, and the schools of the area in our own template. */
  async bringFiles(): Promise<void> {
    const { tab } = this.lead;
    const draft = this.lead.panel(figures.draft.title);
    const file = tab.locator('input[type=file]');
    await file.setInputFiles(path.join(import.meta.dirname, '../../support/school-figures/dfe_fixture_sen_202223.csv'));
    await draft.getByText(figures.draft.said(12)).waitFor();
    await tab.getByLabel(figures.bring.from).fill('Schools of our pilot');
    await file.setInputFiles({ name: 'ours.csv', mimeType: 'text/csv', buffer: Buffer.from(own) });
    await draft.getByText(figures.draft.said(FairHours.schools)).waitFor();
  }

  async takeFigures(): Promise<void> {
    await this.#press(figures.draft.apply);
    await this.lead.panel(figures.title).getByText(figures.schools(FairHours.schools)).waitFor();
  }

  async tryBands(): Promise<void> {
    await this.#press(bands.try.first);
    await this.lead.tab.getByText(bands.result.of(FairHours.schools, 0)).waitFor();
  }

  async keepBands(): Promise<void> {
    await this.lead.tab.getByLabel(bands.result.name).fill(FairHours.run);
    await this.#press(bands.result.keep);
    await this.openRun();
  }

  openRun = (): Promise<void> => this.lead.tab.getByRole('link', { name: bands.open(FairHours.run) }).click();

  /** Why a school has its band. */
  async openWhy(school: string): Promise<void> {
    const { tab } = this.lead;
    await tab.getByLabel(bands.list.search).fill(school);
    await tab.getByText(school).click();
    await tab
      .getByRole('list', { name: bands.why.chart(school) })
      .getByText('Number on roll')
      .waitFor();
  }

  async freezeBands(): Promise<void> {
    await this.#press(bands.steps.publish('2026-27'));
    await this.#press(bands.steps.freeze('2026-27'));
    await this.lead.panel(FairHours.run).getByText('2026-27, frozen').waitFor();
  }

  /** Two therapists at a quarter of a post each, and the schools with their bands. */
  async shareHours(): Promise<void> {
    const workforce = this.lead.panel(share.workforce.title);
    for (const { name } of samplePeople.filter(({ role }) => role === 'link-therapist')) {
      await this.#press(share.workforce.add);
      await workforce.getByLabel(share.workforce.account).last().selectOption({ label: name });
      await workforce.getByLabel(share.workforce.wte).last().fill('0.25');
    }
    await workforce.getByRole('button', { name: share.save, exact: true }).click();
    await workforce.getByText(share.unsaved).waitFor({ state: 'detached' });
    await this.#press(share.schools.takeBands);
    await this.lead.tab.getByText(share.publish.first(FairHours.schools, 3)).waitFor();
  }

  async publishHours(): Promise<void> {
    await this.#press(share.publish.button);
    await this.lead.tab.getByText(share.publish.done).first().waitFor();
  }

  async findWho(): Promise<void> {
    await this.#press(who.solve);
    await this.lead.tab.getByRole('button', { name: who.solveAgain }).waitFor();
  }
}

const own = [
  templateText.trimEnd(),
  '999001,Hazelbrook Primary School,Kent,State-funded primary,,,,31.5,318,68,46,9,14,,',
  '999002,Orchard Bank Junior School,Kent,State-funded primary,,,,12,236,,31,5,c,,',
  '999003,Saltmarsh Church of England Primary School and Nursery,Kent,State-funded primary,,,,22,174,5,28,6,6,,',
].join('\r\n');
