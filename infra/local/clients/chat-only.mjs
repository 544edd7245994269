// Preloaded into the Teams clients: the address /?embedded gives the same client page without its developer's panels
// (log, mock activities, other chats), so that a chat fits a column of the front page. Nothing of the package is changed.
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';

// The client's class names change with each build, so the rules go by roles, labels and what holds what.
const chats = 'div:has(> div > [role=region][aria-label="Chat and Teams Channel"])';
const css = `
  html, body, #root { height: 100%; margin: 0; overflow: hidden; }
  /* the bar above: title, mock an activity, authentication, debugging */
  div:has(> div > h1) { display: none !important; }
  /* side by side: the list of chats, the chat, the log */
  ${chats}, ${chats} + div ~ div { display: none !important; }
  ${chats} + div { min-width: 0 !important; width: 100% !important; height: 100% !important; }
  ${chats} + div > div { min-width: 0 !important; height: 100% !important; }
  /* hints for developers in a chat without a message */
  ${chats} + div > div > div > div > div:has(> div > div > span + span + span) { display: none !important; }
  /* cards and the box to write in are made for a wide window */
  div:has(> div > .fai-OutputCard) { max-width: calc(100% - 24px) !important; margin-right: 8px !important; }
  div:has(> .fai-OutputCard) { width: 100%; }
  .fai-OutputCard { flex: 1 1 0; min-width: 0 !important; padding: 8px !important; }
  .fai-OutputCard > div { width: 100% !important; }
  .fai-OutputCard .fui-Combobox, .fai-OutputCard .fui-Combobox input { min-width: 0 !important; }
  div:has(> div > div > div > div > [data-lexical-editor]) { padding: 12px 16px !important; }
`;

// The client takes the focus as soon as it is there and scrolls new messages into view, which on the front page would pull
// the keyboard and the whole page away from where the person is: it may focus once she has used it, and scroll itself only.
const script = `
  let used = false;
  for (const kind of ['pointerdown', 'keydown']) addEventListener(kind, () => (used = true), true);
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (options) { if (used) focus.call(this, options); };
  Element.prototype.scrollIntoView = function () {
    let box = this.parentElement;
    while (box && box.scrollHeight <= box.clientHeight) box = box.parentElement;
    if (!box) return;
    const mine = this.getBoundingClientRect();
    const its = box.getBoundingClientRect();
    if (mine.bottom > its.bottom) box.scrollTop += mine.bottom - its.bottom;
    else if (mine.top < its.top) box.scrollTop -= its.top - mine.top;
  };
`;

let page;
function chatOnly() {
  if (page === undefined) {
    const cli = createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
    const original = readFileSync(path.join(path.dirname(cli), 'dist', 'client', 'index.html'), 'utf8');
    page = original.replace('</head>', `<style>${css}</style><script>${script}</script></head>`);
  }
  return page;
}

const { emit } = http.Server.prototype;
http.Server.prototype.emit = function (event, request, response, ...more) {
  if (event === 'request' && request.method === 'GET' && request.url === '/?embedded') {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
    response.end(chatOnly());
    return true;
  }
  return emit.call(this, event, request, response, ...more);
};
