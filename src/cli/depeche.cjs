#!/usr/bin/env node
/**
 * The command `depeche`. Node runs TypeScript as it is, but not below `node_modules`; so where the program is a package, a
 * copy of it in the publication's cache is run, which also keeps what Astro writes beside its project from other
 * publications. A checkout runs itself. Written so that a Node of any age comes as far as the guard's sentence.
 */
'use strict';
var guard = require('./guard.cjs');
var fs = require('fs');
var os = require('os');
var path = require('path');
var crypto = require('crypto');
var url = require('url');

var program = path.resolve(__dirname, '..', '..');

/** What of the program is copied: all that is not documentation. */
var parts = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies kept: one is in use by each command that was started before an update. */
var kept = 3;

function filesIn(file) {
  if (!fs.statSync(file).isDirectory()) return [file];
  return fs
    .readdirSync(file)
    .sort()
    .flatMap((name) => filesIn(path.join(file, name)));
}

/** The nearest `node_modules` from which a folder finds the program's packages. */
function packagesFrom(folder) {
  const found = path.join(folder, 'node_modules');
  if (fs.existsSync(path.join(found, 'satteri', 'package.json'))) return fs.realpathSync(found);
  const above = path.dirname(folder);
  return above === folder ? undefined : packagesFrom(above);
}

/** Lets a folder find the program's packages where they are not above it, as with a dependency by path. */
function linkPackages(folder) {
  const link = path.join(folder, 'node_modules');
  const packages = packagesFrom(program);
  if (packages === undefined || packagesFrom(folder) === packages) return;
  fs.rmSync(link, { force: true });
  // The same by now, if it was a link to others.
  if (packagesFrom(folder) === packages) return;
  try {
    fs.symlinkSync(packages, link, 'junction');
  } catch (error) {
    // Another command has made it meanwhile.
    if (error.code !== 'EEXIST') throw error;
  }
}

/** Copies the program into a cache folder, once for each content of it. Returns the folder of the copy. */
function copyInto(cache) {
  const digest = crypto.createHash('sha256');
  const files = parts.flatMap((part) => filesIn(path.join(program, part)));
  for (const file of files) digest.update(path.relative(program, file)).update(fs.readFileSync(file));
  const copies = path.join(cache, 'program');
  const copy = path.join(copies, digest.digest('hex').slice(0, 16));
  fs.mkdirSync(copies, { recursive: true });
  linkPackages(cache);
  if (fs.existsSync(copy)) {
    fs.utimesSync(copy, new Date(), new Date());
    return copy;
  }
  const making = `${copy}-${process.pid}`;
  for (const part of parts) fs.cpSync(path.join(program, part), path.join(making, part), { recursive: true });
  try {
    fs.renameSync(making, copy);
  } catch (error) {
    fs.rmSync(making, { recursive: true });
    // Another command has been faster.
    if (!fs.existsSync(copy)) throw error;
  }
  const used = (name) => fs.statSync(path.join(copies, name)).mtimeMs;
  const old = fs
    .readdirSync(copies)
    .sort((a, b) => used(b) - used(a))
    .slice(kept);
  for (const name of old) fs.rmSync(path.join(copies, name), { recursive: true, force: true });
  return copy;
}

/** A folder for one command, where there is no publication yet, or where nothing may be written. */
function copyAside() {
  const folder = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'depeche-'));
  process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
  process.env.CODE_CACHE_DIR = folder;
  return copyInto(folder);
}

function placeOfProgram() {
  if (fs.realpathSync('.') === program) return program;
  // Bundles are large, and read once: they stay where they are (`src/cache/programRoot.ts`).
  process.env.DEPECHE_PACKAGE = program;
  if (!guard.hasPublication()) return copyAside();
  try {
    return copyInto(path.resolve('.cache'));
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error;
    return copyAside();
  }
}

import(url.pathToFileURL(path.join(placeOfProgram(), 'src', 'cli', 'cli.ts')).href);
