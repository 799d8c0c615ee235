/**
 * Run before every command, by whatever Node there is: says in a sentence that this one is too old, or that the packages
 * are not installed. Written so that a Node of any age can read it, which cannot read the tables of words; so both
 * languages stand here.
 */
'use strict';
var fs = require('fs');
var path = require('path');

var root = path.join(__dirname, '..', '..');

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    return '';
  }
}

/** The content folder, as `src/intake/files/contentFolder.ts` finds it. */
function contentFolder() {
  return process.env.CONTENT_DIR || (fs.existsSync('site.yaml') ? '.' : 'content');
}

function language() {
  var found = /^language:\s*['"]?(fr|en)\b/m.exec(read(path.join(contentFolder(), 'site.yaml')));
  return found ? found[1] : 'fr';
}

/** Whether a version is in a range such as `^22.18.0 || >=24.0.0`. */
function isIn(version, range) {
  return range.split('||').some(function (part) {
    var least = /(\^|>=)(\d+)\.(\d+)/.exec(part);
    var have = version.split('.').map(Number);
    var major = Number(least[2]);
    if (have[0] !== major) return least[1] === '>=' && have[0] > major;
    return have[1] >= Number(least[3]);
  });
}

/** Whether Node finds a package from a folder, in the version that the project names. */
function isInstalled(name, version, folder) {
  var file = read(path.join(folder, 'node_modules', name, 'package.json'));
  if (file !== '') return JSON.parse(file).version === version;
  var above = path.dirname(folder);
  return above !== folder && isInstalled(name, version, above);
}

var project = JSON.parse(read(path.join(root, 'package.json')));
/** A clone compiles its pages; a package brings them. */
var compiler = read(path.join(root, '.ci', 'compiler', 'package.json'));
var packages = Object.assign({}, project.dependencies, compiler && JSON.parse(compiler).dependencies);
var missing = Object.keys(packages).filter(function (name) {
  return !isInstalled(name, packages[name], root);
});
var isPackage = /[\\/]node_modules[\\/]/.test(root);
var isOld = !isIn(process.versions.node, project.engines.node);

var words = {
  fr: {
    missing:
      'Les paquets du projet ne sont pas installés, ou plus à jour (' + missing[0] + '). Lancez : npm ci',
    old:
      'Node ' +
      process.versions.node +
      ' est trop ancien ou n’est pas pris en charge : il faut ' +
      project.engines.node +
      (isPackage ? '. Installez' : '. Lancez « npm ci », qui apporte le bon, ou installez') +
      ' Node 24 : https://nodejs.org',
  },
  en: {
    missing: 'The project’s packages are not installed, or out of date (' + missing[0] + '). Run: npm ci',
    old:
      'Node ' +
      process.versions.node +
      ' is too old or not supported: ' +
      project.engines.node +
      ' is needed. ' +
      (isPackage ? 'Install' : 'Run "npm ci", which brings the right one, or install') +
      ' Node 24: https://nodejs.org',
  },
}[language()];

if (missing.length > 0 || isOld) {
  console.error(missing.length > 0 ? words.missing : words.old);
  process.exit(1);
}

/** Whether there is a publication where the command is run. */
exports.hasPublication = function () {
  return fs.existsSync(contentFolder());
};
