/**
 * Run by npm in every clone that it installs. What is installed from git, npm clones, installs and packs, without `prepack`; such
 * a clone has `_PACOTE_NO_PREPARE_`, and gets its bundles here. In a developer's clone it does nothing. Written so that a Node
 * of any age can run it. It is a workspace's script because a package that had one itself would make npm warn of it.
 */
'use strict';
var spawnSync = require('child_process').spawnSync;
var path = require('path');

if (process.env._PACOTE_NO_PREPARE_ && process.env.npm_execpath) {
  var cwd = path.join(__dirname, '..', '..');
  var args = [process.env.npm_execpath, 'run', 'prepack'];
  var status = spawnSync(process.execPath, args, { cwd: cwd, stdio: 'inherit' }).status;
  process.exitCode = status === null ? 1 : status;
}
