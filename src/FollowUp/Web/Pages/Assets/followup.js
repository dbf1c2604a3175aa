// Pages do all they do without this. It keeps what is typed until it has been sent, and says when there is no network.
(() => {
  'use strict';
  const offline = document.querySelector('[data-offline]');
  const show = () => { if (offline) offline.hidden = navigator.onLine; };
  addEventListener('online', show);
  addEventListener('offline', show);
  show();

  // What is typed stays in this tab, and goes with it; it is dropped when the form has been sent.
  const typed = form => [...form.elements].filter(e => e.name && /^(TEXTAREA|SELECT)$|^INPUT$/.test(e.tagName) && !/^(hidden|submit|button|password)$/.test(e.type));
  for (const form of document.querySelectorAll('form[data-keep]')) {
    const key = 'followup:' + location.pathname + ':' + form.dataset.keep;
    const read = () => typed(form).map(e => /^(checkbox|radio)$/.test(e.type) ? [e.name, e.value, e.checked] : [e.name, e.value]);
    const first = JSON.stringify(read());
    try {
      const kept = JSON.parse(sessionStorage.getItem(key) || 'null');
      // A form that comes back from the service holds what was sent: it knows better.
      if (kept && kept.first === first) {
        for (const [name, value, checked] of kept.now) {
          const field = typed(form).find(e => e.name === name && (checked === undefined || e.value === value));
          if (!field) continue;
          if (checked === undefined) field.value = value; else field.checked = checked;
          const details = field.closest('details');
          if (details) details.open = true;
        }
      }
    } catch { sessionStorage.removeItem(key); }

    let timer, sent = false;
    const url = form.dataset.save;
    const save = () => {
      const now = read();
      sessionStorage.setItem(key, JSON.stringify({ first, now }));
      if (url && navigator.onLine) fetch(url, { method: 'POST', body: new URLSearchParams(new FormData(form)), credentials: 'same-origin' }).catch(() => { });
    };
    form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(save, 600); });
    addEventListener('pagehide', () => { if (timer && !sent) { clearTimeout(timer); save(); } });
    form.addEventListener('submit', event => {
      if (!navigator.onLine) { event.preventDefault(); save(); show(); offline?.scrollIntoView(); return; }
      clearTimeout(timer);
      sent = true;
      sessionStorage.removeItem(key);
    });
  }

  // Reasons are read first, by eye and by ear.
  document.getElementById('flaws')?.focus();
})();
