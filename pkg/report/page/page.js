'use strict'
{
  const first = (sel, from = document) => from.querySelector(sel)
  const all = (sel, from = document) => [...from.querySelectorAll(sel)]
  const views = all('.view'), links = all('.top nav a'), name = document.title
  document.documentElement.classList.add('js')

  // One view at a time, by the address: #plans, #p7, #p7f3 (a finding of it).
  const scrolled = new Map()
  let shown = null, list = 'plans', opener = null, returning = false
  const show = start => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)) || 'plans')
    const view = (target && target.closest('.view')) || views[0]
    if (shown !== view) {
      if (shown) scrolled.set(shown, scrollY)
      views.forEach(v => v.classList.toggle('on', v === view))
      shown = view
    }
    if (!view.matches('.plan')) list = view.id
    links.forEach(a => a.hash.slice(1) === list ? a.setAttribute('aria-current', view.matches('.plan') ? 'true' : 'page') : a.removeAttribute('aria-current'))
    const title = first('h2', view)
    if (view.matches('.plan')) ways(view)
    document.title = title.textContent + ' – ' + name
    if (target && target !== view && view.contains(target)) {
      for (let e = target; e; e = e.parentElement) if (e.localName === 'details') e.open = true
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1
      target.scrollIntoView({ block: target.localName === 'h3' ? 'start' : 'center' })
      target.focus({ preventScroll: true })
      return
    }
    scrollTo(0, view.matches('.plan') ? 0 : (!start && scrolled.get(view)) || 0)
    if (returning && view.contains(opener)) opener.focus()
    else if (!start) title.focus({ preventScroll: true })
    returning = false
  }
  // Out of a plan it goes back, and on to the next in the order of the table.
  const ways = view => {
    first('.up', view).textContent = 'Back to ' + first('h2', document.getElementById(list)).textContent.toLowerCase()
    let row = first('#rows tr[data-p="' + view.dataset.p + '"]')
    do row = row.nextElementSibling
    while (row && (row.hidden || !row.dataset.p))
    const next = first('.next', view)
    next.hidden = !row
    if (row) {
      next.href = '#p' + row.dataset.p
      next.textContent = 'Next: ' + row.cells[0].textContent
    }
  }
  // The page moves itself: left to the browser, it would jump before a view shows.
  const go = hash => {
    if (!shown.matches('.plan')) opener = document.activeElement
    if (location.hash !== hash) history.pushState(null, '', hash)
    show(false)
  }
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => show(false))
  document.addEventListener('click', e => {
    const a = e.target.closest('a[href^="#"]')
    if (!a || e.ctrlKey || e.metaKey || e.shiftKey) return
    e.preventDefault()
    if (a.matches('.skip')) first('h2', shown).focus()
    else if (a.matches('.up')) back()
    else go(a.hash)
  })
  const back = () => {
    returning = true
    go('#' + list)
  }
  addEventListener('keydown', e => {
    if (e.key === 'Escape' && !e.defaultPrevented && shown.matches('.plan') && !e.target.matches('input, select')) back()
  })

  // Columns put rows in order; among equals the order of the page holds.
  // A row that says one thing across several columns has no value in them.
  const under = (row, column) => {
    let at = 0
    const cell = [...row.cells].find(c => (at += c.colSpan) > column)
    return cell.colSpan === 1 ? cell : null
  }
  const value = cell => {
    if (!cell) return null
    const text = cell.dataset.v ?? cell.textContent.trim()
    return text === '' || text === '–' ? null : isNaN(text) ? text : Number(text)
  }
  const order = (body, key, down) => {
    const rows = [...body.rows].map(row => [row, key(row)])
    rows.sort(([r, a], [s, b]) => {
      if (a === null || b === null) return (a === null) - (b === null)
      const by = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'en-GB')
      return (down ? -by : by) || r.dataset.at - s.dataset.at
    })
    body.append(...rows.map(([row]) => row))
  }
  all('.sortable, #heat').forEach(t => [...t.tBodies[0].rows].forEach((row, i) => { row.dataset.at = i }))
  const rows = first('#rows')
  let sortedBy = 'worst first'
  const sort = button => {
    const head = button.closest('th'), was = head.getAttribute('aria-sort')
    const down = was === 'none' ? button.dataset.first === 'desc' : was === 'ascending'
    all('th[aria-sort]', rows).forEach(th => th.setAttribute('aria-sort', 'none'))
    head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
    order(rows.tBodies[0], row => value(under(row, head.cellIndex)), down)
    sortedBy = 'by ' + button.textContent.toLowerCase() + (down ? ', highest first' : ', lowest first')
    say()
  }
  all('.sortable thead button').forEach(b => b.addEventListener('click', () => sort(b)))

  // The filters choose rows, and dim the tiles of the others.
  const form = first('#filters'), status = first('#shown')
  const say = () => {
    const every = [...rows.tBodies[0].rows], on = every.filter(r => !r.hidden)
    status.textContent = on.length + ' of ' + every.length + ' shown, ' + sortedBy
  }
  const filter = () => {
    const want = Object.fromEntries(new FormData(form)), text = (want.text || '').trim().toLowerCase()
    const off = new Set()
    for (const row of rows.tBodies[0].rows) {
      const d = row.dataset
      row.hidden = !row.cells[0].textContent.toLowerCase().includes(text) ||
        ['region', 'stage', 'wave'].some(k => want[k] && d[k] !== want[k]) || (want.errors && !(d.errors > 0))
      if (row.hidden && d.p) off.add(d.p)
    }
    all('#map li, #heat tbody tr').forEach(e => e.classList.toggle('off', off.has(e.dataset.p)))
    first('#chosen').hidden = off.size === 0
    say()
  }
  form.addEventListener('input', filter)
  form.addEventListener('submit', e => e.preventDefault())
  form.addEventListener('reset', () => setTimeout(() => {
    all('th[aria-sort]', rows).forEach(th => th.setAttribute('aria-sort', 'none'))
    order(rows.tBodies[0], row => Number(row.dataset.at), false)
    sortedBy = 'worst first'
    filter()
  }))

  // What the map shows, and which findings a plan does.
  document.addEventListener('change', e => {
    if (e.target.name === 'by') first('#map').dataset.by = e.target.value
    if (e.target.name === 'level') e.target.closest('section').dataset.show = e.target.value
  })

  // The heat map is one stop of the Tab key; arrows move inside it.
  const heat = first('#heat'), readout = first('#cell')
  const cells = row => [...row.cells]
  const lines = () => [heat.tHead.rows[2], ...heat.tBodies[0].rows].filter(row => !row.matches('.off'))
  let at = null
  const into = cell => first('a', cell) || cell
  const move = (cell, focus) => {
    if (at) into(at).tabIndex = -1
    at = cell
    into(at).tabIndex = 0
    if (focus) into(at).focus()
  }
  const tell = cell => {
    const row = cell.parentElement, title = heat.tHead.rows[2].cells[cell.cellIndex]
    const plan = row.cells[0].textContent
    readout.textContent = row.parentElement === heat.tHead ? (cell.cellIndex ? title.textContent : '') :
      cell.cellIndex ? title.textContent + ' – ' + plan + ': ' + cell.textContent : plan
    all('.lit', heat).forEach(e => e.classList.remove('lit'))
    title.classList.add('lit')
    row.cells[0].classList.add('lit')
  }
  const open = cell => {
    const row = cell.parentElement
    if (row.dataset.p && cell.cellIndex > 0) go('#p' + row.dataset.p + 'q' + cell.cellIndex)
    else if (row.parentElement === heat.tHead && cell.cellIndex > 0) {
      const column = cell.cellIndex, was = cell.getAttribute('aria-sort')
      all('th[aria-sort]', heat).forEach(th => th.removeAttribute('aria-sort'))
      const down = was !== 'descending'
      cell.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      order(heat.tBodies[0], r => Number(r.cells[column].className.slice(1)), down)
    }
  }
  if (heat) {
    heat.setAttribute('role', 'grid')
    all('tbody a', heat).forEach(a => { a.tabIndex = -1 })
    all('tbody td, thead .q', heat).forEach(c => { c.tabIndex = -1 })
    move(heat.tHead.rows[2].cells[1], false)
    const here = e => e.target.closest('tbody td, tbody th, thead .q')
    heat.addEventListener('focusin', e => { const c = here(e); if (c) { move(c, false); tell(c) } })
    heat.addEventListener('mouseover', e => { const c = here(e); if (c) tell(c) })
    heat.addEventListener('click', e => { const c = here(e); if (c && !e.target.closest('a')) open(c) })
    heat.addEventListener('keydown', e => {
      const c = here(e)
      if (!c) return
      const rows = lines(), y = rows.indexOf(c.parentElement), x = c.cellIndex
      const to = {
        ArrowLeft: [y, x - 1], ArrowRight: [y, x + 1], ArrowUp: [y - 1, x], ArrowDown: [y + 1, x],
        Home: [y, y ? 0 : 1], End: [y, c.parentElement.cells.length - 1], PageUp: [Math.max(y - 10, 0), x], PageDown: [Math.min(y + 10, rows.length - 1), x],
      }[e.key]
      if (to) {
        e.preventDefault()
        const row = rows[to[0]], cell = row && cells(row)[to[1]]
        if (cell && !(to[0] === 0 && to[1] === 0)) move(cell, true)
      } else if (e.key === 'Enter' && x > 0) {
        e.preventDefault()
        open(c)
      }
    })
  }

  // Paper has no folds: what is folded is printed whole.
  let folded = []
  addEventListener('beforeprint', () => {
    folded = all('details:not([open])')
    folded.forEach(d => { d.open = true })
    document.documentElement.classList.toggle('one', shown.matches('.plan'))
  })
  addEventListener('afterprint', () => folded.forEach(d => { d.open = false }))

  say()
  show(true)
}
