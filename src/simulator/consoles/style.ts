/** One look for all consoles; only the colour of the bar tells them apart. Follows the browser's light or dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --page: #f6f7f9; --card: #fff; --line: #d1d9e0; --bar: #37474f; --on-bar: #fff; --good: #1a7f37; --bad: #b3261e; --wait: #8a5a00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6edf3; --soft: #9aa4af; --page: #12161b; --card: #1b2128; --line: #3a434d; --good: #56c271; --bad: #ff8a80; --wait: #e3b341; } }
[data-console=jamf] { --bar: #27476e; } [data-console=intune] { --bar: #005a9e; } [data-console=entra] { --bar: #4b3a8f; } [data-console=consent] { --bar: #3b3b3b; }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--page); }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; padding: .6rem 1.2rem; background: var(--bar); color: var(--on-bar); }
nav { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; max-width: 46rem; margin: .8rem auto 0; padding: 0 .6rem; } nav a[aria-current] { font-weight: 600; text-decoration: none; } nav + main { margin-top: .6rem; }
.host { opacity: .85; font-size: .9rem; }
.simulated { border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; font-size: .8rem; }
.picker { margin-left: auto; display: flex; gap: .5rem; align-items: center; font-size: .9rem; }
main { max-width: 46rem; margin: 1.5rem auto; padding: 1.5rem; background: var(--card); border: 1px solid var(--line); border-radius: .6rem; }
h1 { margin: .2rem 0 1rem; font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.trail, .hint { color: var(--soft); font-size: .9rem; margin: 0; } .acts + .hint { margin-top: .8rem; }
.message { padding: .6rem .9rem; border-left: .3rem solid var(--wait); background: var(--page); }
.message.success { border-color: var(--good); } .message.failure { border-color: var(--bad); }
dl { display: grid; grid-template-columns: minmax(9rem, 14rem) 1fr; gap: .4rem 1rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: 1rem 0; padding: .6rem 1rem; } summary { cursor: pointer; }
form.fields label { display: block; margin: .8rem 0 .2rem; } form.fields label.tick { display: flex; gap: .5rem; align-items: center; }
input[type=text], input[type=url], input[type=password], select { font: inherit; padding: .4rem .6rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--page); color: var(--ink); }
main input[type=text], main input[type=url], main input[type=password], main select { width: 100%; }
button, .button { font: inherit; display: inline-block; padding: .45rem 1.1rem; border: 1px solid var(--line); border-radius: .3rem; background: var(--page); color: var(--ink); text-decoration: none; cursor: pointer; }
button.first, .button.first { background: var(--bar); border-color: var(--bar); color: var(--on-bar); }
td form { display: inline; } td button { padding: .1rem .6rem; font-size: .9rem; } td ul { margin: 0; padding-left: 1.2rem; }
.acts { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: 1.2rem; }
:focus-visible { outline: 3px solid #4c9aff; outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; } th, td { text-align: left; vertical-align: top; padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); } code { overflow-wrap: anywhere; }
a { color: inherit; }
@media (max-width: 34rem) { dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } main { margin: .5rem; } }
`;
