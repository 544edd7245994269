import { createRoot } from 'react-dom/client';
import { createAnswers } from './answers.ts';
import { createGet, createPost } from './api.ts';
import { createIdleLock } from './idle-lock.ts';
import { App } from './app.tsx';
import { Sentence } from './components/sentence.tsx';
import { firstAddress } from './route.ts';
import { connect, onThemeChange, tellFailed, tellReady, token } from './teams.ts';
import { tabText } from './text.ts';
import { ThemedRoot } from './themed-root.tsx';
import { createUpload } from './upload.ts';
import { whoSits } from './who-sits.ts';
import './base.css';

const root = createRoot(document.getElementById('tab') as HTMLElement);

/** Handshake first: without Teams there is nobody signed in and nothing to show. */
async function start(): Promise<void> {
  const teams = await connect();
  window.history.replaceState(null, '', firstAddress(window.location.hash, teams.subPageId));
  const surroundings = { fetch: window.fetch.bind(window), token, now: Date.now };
  const answers = createAnswers({
    get: createGet(surroundings),
    post: createPost(surroundings),
    upload: createUpload(surroundings),
    newId: () => crypto.randomUUID(),
    wait: (milliseconds, call) => {
      const timer = setTimeout(call, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  const lock = createIdleLock(Date.now, whoSits(surroundings));
  window.addEventListener('beforeunload', (event) => {
    if (answers.hasUnsaved()) event.preventDefault();
  });
  root.render(
    <ThemedRoot first={teams.theme} onChange={onThemeChange}>
      <App answers={answers} lock={lock} />
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
