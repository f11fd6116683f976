// The demo's photographs are drawn: no picture of anybody's, and small.
import sharp from 'sharp'

const size = { width: 960, height: 640 }

const bench = (x) => `
  <g transform="translate(${x} 400)">
    <rect x="0" y="60" width="250" height="14" rx="3" fill="#b98b5e"/>
    <rect x="14" y="74" width="12" height="120" fill="#7d8790"/><rect x="224" y="74" width="12" height="120" fill="#7d8790"/>
    <g transform="translate(40 -30)"><rect x="0" y="78" width="56" height="12" rx="4" fill="#30373e"/>
      <path d="M14 78 Q2 40 30 22" stroke="#30373e" stroke-width="10" fill="none"/>
      <rect x="22" y="0" width="18" height="46" rx="6" transform="rotate(24 31 23)" fill="#4b5661"/></g>
    <g transform="translate(130 -4)"><path d="M8 0h24v26l18 38h-60l18-38z" fill="#d9eef2" stroke="#8fb6bf" stroke-width="3"/>
      <path d="M-4 48h48l8 16h-64z" fill="#3aa66b"/></g>
    <g transform="translate(196 14)"><rect width="44" height="46" rx="4" fill="#e8ecef" stroke="#9aa5ae" stroke-width="3"/>
      <path d="M6 32l10-14 8 8 12-18" stroke="#1d6fb8" stroke-width="3" fill="none"/></g>
  </g>`

const room = (wall, floor, what) => `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640">
  <defs><linearGradient id="w" x1="0" x2="1"><stop offset="0" stop-color="${wall[0]}"/><stop offset="1" stop-color="${wall[1]}"/></linearGradient></defs>
  <rect width="960" height="640" fill="url(#w)"/><path d="M0 500H960V640H0z" fill="${floor}"/>
  <g fill="#cfe6f5" stroke="#ffffff" stroke-width="10"><rect x="60" y="70" width="170" height="230"/><path d="M145 70v230M60 185h170"/></g>
  <path d="M60 70L0 120V330L60 300z" fill="#ffffff" opacity=".25"/>${what}
</svg>`

const board = (fill) => `
  <rect x="300" y="80" width="360" height="190" rx="6" fill="${fill}" stroke="#8a6a45" stroke-width="8"/>
  <path d="M340 230c60-130 110 40 170-50s70-40 110-60" stroke="#ffffff" stroke-width="5" fill="none"/>
  <path d="M340 120v120h280" stroke="#ffffff" stroke-width="3" fill="none"/>`

const robot = `
  <g transform="translate(690 330)"><rect x="0" y="40" width="150" height="70" rx="12" fill="#f2b632"/>
    <circle cx="30" cy="120" r="26" fill="#30373e"/><circle cx="120" cy="120" r="26" fill="#30373e"/>
    <rect x="40" y="0" width="70" height="44" rx="8" fill="#4b5661"/><circle cx="60" cy="22" r="8" fill="#7fe0a7"/><circle cx="90" cy="22" r="8" fill="#7fe0a7"/>
    <path d="M150 60h60l14-24" stroke="#4b5661" stroke-width="10" fill="none"/></g>`

const shelf = `
  <g transform="translate(720 90)"><rect width="190" height="250" fill="#a77f55"/>
    <g fill="#f4efe8"><rect x="10" y="10" width="170" height="68"/><rect x="10" y="90" width="170" height="68"/><rect x="10" y="170" width="170" height="70"/></g>
    <g><rect x="20" y="30" width="30" height="48" fill="#3aa66b"/><rect x="56" y="24" width="30" height="54" fill="#1d6fb8"/><rect x="110" y="40" width="54" height="38" fill="#c8553d"/>
    <rect x="24" y="112" width="60" height="46" fill="#f2b632"/><rect x="100" y="120" width="60" height="38" fill="#7d8790"/><rect x="30" y="190" width="120" height="50" fill="#5f6f7c"/></g></g>`

export const drawings = [
  [
    'laboratory.jpg',
    room(['#eaf3e6', '#d6e6cf'], '#c9b79c', board('#2f6b4f') + shelf + bench(60) + bench(370)),
  ],
  ['open-day.jpg', room(['#f4ecdf', '#e8dcc6'], '#b9c2c9', board('#27506b') + bench(90) + robot)],
  ['classroom.jpg', room(['#e6eef6', '#cfdeeb'], '#bfae95', board('#3a4a57') + shelf + bench(220))],
].map(([file, svg]) => ({
  file,
  draw: () => sharp(Buffer.from(svg)).resize(size).jpeg({ quality: 78 }).toBuffer(),
}))
