import { createRoot } from 'react-dom/client';
import { createAnswers } from './answers.ts';
import { createGet } from './api.ts';
import { App } from './app.tsx';
import { Sentence } from './components/sentence.tsx';
import { firstAddress } from './route.ts';
import { connect, onThemeChange, tellFailed, tellReady, token } from './teams.ts';
import { tabText } from './text.ts';
import { ThemedRoot } from './themed-root.tsx';
import './base.css';

const root = createRoot(document.getElementById('tab') as HTMLElement);

/** Handshake first: without Teams there is nobody signed in and nothing to show. */
async function start(): Promise<void> {
  const teams = await connect();
  window.history.replaceState(null, '', firstAddress(window.location.hash, teams.subPageId));
  const answers = createAnswers(createGet({ fetch: window.fetch.bind(window), token, now: Date.now }));
  root.render(
    <ThemedRoot first={teams.theme} onChange={onThemeChange}>
      <App answers={answers} />
    </ThemedRoot>,
  );
  tellReady();
}

start().catch(() => {
  tellFailed(tabText.noTeams);
  root.render(
    <ThemedRoot first="default" onChange={() => undefined}>
      <Sentence title={tabText.product} says={tabText.noTeams} />
    </ThemedRoot>,
  );
});
