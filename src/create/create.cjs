#!/usr/bin/env node
/**
 * `npm create depeche FOLDER`: installs the program of the same version in a new folder, and has it make the publication there
 * (`depeche init`). So it is installed once, and the publication has its lockfile.
 */
'use strict';
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { version } = require('./package.json');

const args = process.argv.slice(2);
const isFrench = !/^en/.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '');
const say = (french, english) => console.error(isFrench ? french : english);

/** Takes an option with its value from the arguments. */
function take(option) {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return undefined;
  const [whole, value] = args.splice(at, args[at] === option ? 2 : 1);
  return value ?? whole.slice(option.length + 1);
}

const named = args.findIndex((arg, index) => !arg.startsWith('-') && !args[index - 1]?.match(/^--[^=]+$/));
const folder = named < 0 ? '.' : args.splice(named, 1)[0];
if (fs.existsSync(folder) && fs.readdirSync(folder).some((name) => !name.startsWith('.'))) {
  say(
    `Le dossier « ${folder} » n’est pas vide : rien n’a été écrit. Donnez un autre nom : npm create depeche le-courrier`,
    `The folder "${folder}" is not empty: nothing has been written. Give another name: npm create depeche the-courier`,
  );
  process.exit(1);
}

/** A file is named from the new folder, as npm wants it. */
function specOf(written) {
  if (!written || !fs.existsSync(written)) return written;
  return `file:${path.relative(folder, written).split(path.sep).join('/')}`;
}
const program = specOf(take('--program')) ?? version;

function run(command, commandArgs, options) {
  const { status, error } = spawnSync(command, commandArgs, { cwd: folder, stdio: 'inherit', ...options });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const install = () =>
  run(npm, ['install', '--silent'], {
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', 'inherit'],
  });

/** Makes a folder and its parents, one by one: in `/proc`, which takes none, Node's `recursive` tries for ever. */
function makeFolder(wanted) {
  if (fs.existsSync(wanted)) return;
  makeFolder(path.dirname(path.resolve(wanted)));
  fs.mkdirSync(wanted);
}
try {
  makeFolder(folder);
} catch ({ code }) {
  say(
    `Le dossier « ${folder} » ne peut être créé (${code}) : rien n’a été écrit. Choisissez-en un autre.`,
    `The folder "${folder}" cannot be made (${code}): nothing has been written. Choose another.`,
  );
  process.exit(1);
}
const manifest = path.join(folder, 'package.json');
fs.writeFileSync(manifest, JSON.stringify({ private: true, dependencies: { depeche: program } }), {
  flag: 'wx',
});
say(`Installation du programme dans ${folder}…`, `Installing the program in ${folder}…`);
install();
// `init` writes the whole manifest, and overwrites nothing.
fs.rmSync(manifest);
const depeche = path.join('node_modules', 'depeche', 'src', 'cli', 'depeche.cjs');
run(process.execPath, [depeche, 'init', folder, '--program', program, ...args], {
  env: { ...process.env, INIT_CWD: process.cwd() },
});
install();
