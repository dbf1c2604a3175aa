// Pages do all they do without this. It keeps what is typed until it has been sent, and says when there is no network.
(() => {
  'use strict';
  const offline = document.querySelector('[data-offline]');
  const show = () => { if (offline) offline.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();

  const isDone = ['done', 'sent'].some(word => new URLSearchParams(location.search).has(word));

  // What is typed stays in this tab, and goes with it; it is dropped when the form has been sent.
  const typed = form => [...form.elements].filter(e => e.name && /^(TEXTAREA|SELECT)$|^INPUT$/.test(e.tagName) && !/^(hidden|submit|button|password)$/.test(e.type));
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const key = 'followup:' + location.pathname + ':' + form.dataset.keep;
    const read = () => typed(form).map(e => /^(checkbox|radio)$/.test(e.type) ? [e.name, e.value, e.checked] : [e.name, e.value]);
    const state = () => JSON.stringify(read().map(field => field.map(value => value.trim ? value.trim() : value)));
    // What the service knows: what stood in the form when it came, or what was saved there since.
    let first = state();
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
      // A form that comes back with something else holds what was sent: the service knows better. So it does where it says that all is done.
      const isSame = kept && (kept.first === first || kept.sent === first);
      // Something else was written elsewhere: only what was typed here is put back, with the marks of what it was typed over. The service keeps both.
      const isMerged = kept && !isSame && form.dataset.save && !kept.gone;
      if (!isDone && (isSame || isMerged)) {
        const before = isMerged ? JSON.parse(kept.first) : [];
        for (const [i, [name, value, checked]] of kept.now.entries()) {
          const field = typed(form).find(e => e.name === name && (checked === undefined || e.value === value));
          if (!field || (checked === undefined ? field.value === value : field.checked === checked)) continue;
          if (isMerged && (before[i]?.[0] !== name || JSON.stringify(before[i].slice(1)) === JSON.stringify([value.trim(), checked].slice(0, checked === undefined ? 1 : 2)))) continue;
          if (checked === undefined) field.value = value; else field.checked = checked;
          const mark = isMerged && form.elements[name.replace(/-.*/, '-base')];
          if (mark && kept.marks?.[mark.name]) mark.value = kept.marks[mark.name];
          const details = field.closest('details');
          if (details) details.open = true;
        }
      } else sessionStorage.removeItem(key);
    } catch { sessionStorage.removeItem(key); }

    let timer = 0, sent, gone = false;
    const url = form.dataset.save;
    const marks = () => Object.fromEntries([...form.elements].filter(e => /(^|-)base$/.test(e.name)).map(e => [e.name, e.value]));
    const keep = () => sessionStorage.setItem(key, JSON.stringify({ first, sent, gone, marks: marks(), now: read() }));
    const save = () => {
      timer = 0;
      if (url && navigator.onLine) {
        const now = sent = state();
        fetch(url, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin', redirect: 'error', keepalive: true })
          .then(answer => answer.status === 200 ? answer.json() : null)
          .then(fresh => {
            if (!fresh || gone) return;
            for (const [name, mark] of Object.entries(fresh)) if (form.elements[name]) form.elements[name].value = mark;
            if (!fresh['only-here']) first = now;
            keep();
          })
          .catch(() => { });
      }
      keep();
    };
    form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 600); });
    addEventListener('pagehide', () => { if (timer) { clearTimeout(timer); save(); } });
    form.addEventListener('submit', event => {
      if (!navigator.onLine) { event.preventDefault(); save(); show(); offline?.scrollIntoView(); return; }
      clearTimeout(timer);
      timer = 0;
      gone = true;
      // Kept until it has come back: on the way this is the only copy of the last words.
      keep();
    });
  }

  // A page of its own for when there is no network. Only where the browser can keep one.
  addEventListener('load', () => navigator.serviceWorker?.register('/offline-worker.js?language=' + document.documentElement.lang).catch(() => {}));

  // Reasons are read first, by eye and by ear.
  document.getElementById('flaws')?.focus();
})();
