const Module = require('node:module');
const { sep } = require('node:path');
const { compileFunction, constants } = require('node:vm');
const { default: Runtime } = require(Module.createRequire(require.resolve('jest')).resolve('jest-runtime'));

/**
 * Loads with Node's own `require`, so that a worker reads the libraries and `src` once and not once per test file: that
 * was most of the time of a run. It may, because `src` keeps nothing between calls in its modules and no test replaces
 * a module. What is in `test` is read anew for each file: it hooks itself into the file that reads it.
 */
class KeepingRuntime extends Runtime {
  constructor(...given) {
    super(...given);
    const parameters = this.executor.injectedModuleParameters;
    this.executor.compile = (source, filename) =>
      compileFunction(source, parameters, {
        filename,
        importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
      });
  }

  requireModule(from, name, options, isActual) {
    if (options?.isInternalModule || name) return super.requireModule(from, name, options, isActual);
    globalThis.jest = this.jestGlobals.jestObjectFor(from);
    loadedBy(this);
    return require(from);
  }

  installGetBuiltinModule() {}

  /** Also of what an earlier file of this worker has loaded. */
  getSourceMaps() {
    return sourceMaps;
  }

  translated(filename) {
    const code = this.transformCache.transform(filename, { isInternalModule: false });
    for (const [source, map] of super.getSourceMaps()) sourceMaps.set(source, map);
    return code;
  }

  isTranslated(filename) {
    return this.transformCache.scriptTransformer.shouldTransform(filename);
  }
}

const sourceMaps = new Map();
let current;

function loadedBy(runtime) {
  current = runtime;
  const tests = `${runtime._config.rootDir}${sep}test${sep}`;
  for (const loaded of Object.keys(require.cache)) {
    if (loaded.startsWith(tests) && !loaded.startsWith(__dirname)) delete require.cache[loaded];
  }
}

const plainJs = Module._extensions['.js'];
Module._extensions['.ts'] = (module, filename) => module._compile(current.translated(filename), filename);
Module._extensions['.js'] = (module, filename) =>
  current?.isTranslated(filename) ? module._compile(current.translated(filename), filename) : plainJs(module, filename);

/** Relative imports end in `.js` (NodeNext); the file is TypeScript. */
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...more) {
  if (request.startsWith('.') && request.endsWith('.js') && parent?.filename?.endsWith('.ts')) {
    try {
      return resolve.call(this, `${request.slice(0, -3)}.ts`, parent, ...more);
    } catch (error) {
      if (error.code !== 'MODULE_NOT_FOUND') throw error;
    }
  }
  return resolve.call(this, request, parent, ...more);
};

module.exports = KeepingRuntime;
