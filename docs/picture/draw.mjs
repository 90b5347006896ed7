// Draws a message, as the bot sent it (JSON), the way Discord shows it, and photographs it with Chromium.
//
//   npm install && node draw.mjs MESSAGE.json PICTURE.png ["what was asked"]
//
// The message is parsed by a Markdown parser that is not ours, so the picture also shows what Discord would make of our escaping.
import { spawn } from 'node:child_process';
import { readFile, mkdtemp, rm, access } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'discord-markdown-parser';

const here = fileURLToPath(new URL('.', import.meta.url));
const [messageFile, picture, asked] = process.argv.slice(2);
if (!messageFile || !picture) {
  console.error('Usage: node draw.mjs MESSAGE.json PICTURE.png ["what was asked"]');
  process.exit(2);
}

const escape = text => String(text).replace(/[&<>"']/g, c => `&#${c.charCodeAt(0)};`);
const styles = { 1: 'primary', 2: 'secondary', 3: 'success', 4: 'destructive', 5: 'secondary' };

/** A round picture with a letter. */
function avatar(letter, color) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80"><rect width="80" height="80" fill="${color}"/>`
    + `<text x="40" y="56" font-family="serif" font-size="48" fill="white" text-anchor="middle">${letter}</text></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

/** What a piece of Markdown looks like. */
function markdown(text, kind = 'extended') {
  return render(parse(text, kind));
}

function render(nodes) {
  return (Array.isArray(nodes) ? nodes : [nodes]).map(renderNode).join('');
}

function renderNode(node) {
  switch (node.type) {
    case 'text': return escape(node.content);
    case 'br': case 'newline': return '<br>';
    case 'strong': return `<strong>${render(node.content)}</strong>`;
    case 'em': return `<em>${render(node.content)}</em>`;
    case 'underline': return `<u>${render(node.content)}</u>`;
    case 'strikethrough': return `<s>${render(node.content)}</s>`;
    case 'blockQuote': return `<discord-quote>${render(node.content)}</discord-quote>`;
    case 'codeBlock': return `<discord-code multiline>${escape(node.content)}</discord-code>`;
    case 'inlineCode': return `<discord-code>${escape(node.content)}</discord-code>`;
    case 'spoiler': return `<discord-spoiler>${render(node.content)}</discord-spoiler>`;
    case 'url': case 'autolink': case 'link':
      return `<a href="${escape(node.target)}">${render(node.content)}</a>`;
    case 'heading': return `<discord-header level="${node.level ?? 1}">${render(node.content)}</discord-header>`;
    case 'subtext': return `<discord-subscript>${render(node.content)}</discord-subscript>`;
    case 'timestamp': return `<discord-time>${escape(node.timestamp)}</discord-time>`;
    default: return typeof node.content === 'string' ? escape(node.content) : node.content ? render(node.content) : escape(JSON.stringify(node));
  }
}

function embed(one) {
  const color = one.color === undefined ? '' : `color="#${one.color.toString(16).padStart(6, '0')}"`;
  const title = one.title ? `embed-title="${escape(one.title)}"` : '';
  const author = one.author ? `author-name="${escape(one.author.name)}"` : '';
  const fields = (one.fields ?? []).map(field =>
    `<discord-embed-field field-title="${escape(field.name)}" ${field.inline ? 'inline' : ''}>${markdown(field.value)}</discord-embed-field>`).join('');
  return `<discord-embed slot="embeds" ${color} ${title} ${author} ${one.url ? `url="${escape(one.url)}"` : ''}>
    ${one.description ? `<discord-embed-description slot="description">${markdown(one.description)}</discord-embed-description>` : ''}
    ${fields ? `<discord-embed-fields slot="fields">${fields}</discord-embed-fields>` : ''}
    ${one.footer ? `<discord-embed-footer slot="footer">${escape(one.footer.text)}</discord-embed-footer>` : ''}
  </discord-embed>`;
}

function component(one) {
  return one.type === 3
    ? `<discord-string-select-menu placeholder="${escape(one.placeholder ?? '')}"></discord-string-select-menu>`
    : `<discord-button type="${styles[one.style] ?? 'secondary'}" ${one.disabled ? 'disabled' : ''} ${one.url ? `url="${escape(one.url)}"` : ''}>${escape(one.label ?? '')}</discord-button>`;
}

function page(message) {
  const rows = (message.components ?? []).map(row =>
    `<discord-action-row>${row.components.map(component).join('')}</discord-action-row>`).join('');
  const command = asked
    ? `<discord-message profile="ada" timestamp="Today at 09:12">${escape(asked)}</discord-message>` : '';
  return `<!doctype html><meta charset="utf-8">
<script type="importmap">{"imports":{
  "lit":"/node_modules/lit/index.js","lit/":"/node_modules/lit/",
  "lit-element/":"/node_modules/lit-element/","lit-element/lit-element.js":"/node_modules/lit-element/lit-element.js",
  "lit-html":"/node_modules/lit-html/lit-html.js","lit-html/":"/node_modules/lit-html/",
  "@lit/reactive-element":"/node_modules/@lit/reactive-element/reactive-element.js","@lit/reactive-element/":"/node_modules/@lit/reactive-element/",
  "@lit/context":"/node_modules/@lit/context/index.js"}}</script>
<script>window.$discordMessage = { profiles: {
  ada: { author: 'Ada', avatar: '${avatar('A', '#b0762a')}', roleColor: '#e0b050' },
  onrecord: { author: 'OnRecord', avatar: '${avatar('“', '#3b5bdb')}', bot: true, roleColor: '#7aa2f7' } } };</script>
<script type="module">import '/node_modules/@skyra/discord-components-core/dist/index.js';</script>
<script type="module">
  await document.fonts.ready;
  await new Promise(drawn => setTimeout(drawn, 500));
  await fetch('/height?' + Math.ceil(document.querySelector('discord-messages').getBoundingClientRect().height));
</script>
<style>
  body { margin: 0; background: #313338; } discord-messages { border: 0; min-height: 0; }
  a { color: #00a8fc; text-decoration: none; }
</style>
<discord-messages>${command}
  <discord-message profile="onrecord" timestamp="Today at 09:12">${message.content ? markdown(message.content, 'normal') : ''}
    ${(message.embeds ?? []).map(embed).join('')}
    ${rows ? `<discord-attachments slot="components">${rows}</discord-attachments>` : ''}
  </discord-message>
</discord-messages>`;
}

const types = { '.js': 'text/javascript', '.html': 'text/html', '.css': 'text/css', '.json': 'application/json' };
let height = 900;
const html = page(JSON.parse(await readFile(messageFile, 'utf8')));
const server = createServer(async (request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path === '/height') {
    height = Number(new URL(request.url, 'http://localhost').search.slice(1)) + 8;
    response.writeHead(204).end();
    return;
  }

  if (path === '/') {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    return;
  }

  try {
    const file = join(here, normalize(path));
    response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream').end(await readFile(file));
  } catch {
    response.writeHead(404).end();
  }
});
await new Promise(listening => server.listen(0, '127.0.0.1', listening));
const profile = await mkdtemp(join(tmpdir(), 'onrecord-picture-'));

/** Photographs the page. The first time it tells how high it is, the second time the window is that high. */
async function photograph() {
  const chromium = spawn('chromium', [
    '--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--force-device-scale-factor=2', `--user-data-dir=${profile}`,
    `--window-size=760,${height}`, '--virtual-time-budget=8000', `--screenshot=${picture}`,
    `http://127.0.0.1:${server.address().port}/`], { stdio: 'ignore' });
  return await new Promise(done => chromium.on('exit', done));
}

try {
  await photograph();
  const code = await photograph();
  await access(picture).catch(() => {
    console.error(`Chromium drew no picture (exit code ${code}).`);
    process.exitCode = 1;
  });
} finally {
  server.close();
  await rm(profile, { recursive: true, force: true });
}
