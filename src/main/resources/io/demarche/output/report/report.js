'use strict';
(() => {
    const all = (selector, root = document) => [...root.querySelectorAll(selector)];
    const items = all('[data-find]').map((element) => ({
        element,
        list: element.dataset.find,
        text: element.textContent.toLowerCase(),
    }));
    const search = document.getElementById('search');
    const filters = all('[data-filter]');

    function isShown(item, words) {
        return words.every((word) => item.text.includes(word)) && filters.every((filter) =>
            filter.dataset.filter !== item.list || filter.value === ''
            || item.element.dataset[filter.dataset.key] === filter.value);
    }

    function filter() {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        const counts = new Map();
        for (const item of items) {
            const shown = isShown(item, words);
            item.element.hidden = !shown;
            const [some, of] = counts.get(item.list) || [0, 0];
            counts.set(item.list, [some + (shown ? 1 : 0), of + 1]);
        }
        for (const output of all('[data-count]')) {
            const [some, of] = counts.get(output.dataset.count) || [0, 0];
            output.value = some === of ? '' : `${some} of ${of}`;
        }
        for (const note of all('[data-nothing]')) {
            const [some, of] = counts.get(note.dataset.nothing) || [0, 0];
            note.hidden = some > 0 || of === 0;
        }
    }

    function value(row, column, kind) {
        const cell = row.cells[column];
        const text = (cell.dataset.value === undefined ? cell.textContent : cell.dataset.value).trim();
        return kind === 'number' && text !== '' ? Number(text) : text;
    }

    // What is missing comes last, whichever way the rest is sorted.
    function compare(a, b, sign) {
        if (a === '' || b === '') {
            return (a === '') - (b === '');
        }
        return sign * (typeof a === 'number' ? a - b : a.localeCompare(b, 'en'));
    }

    function sort(table, header) {
        const kind = header.dataset.sort;
        const first = kind === 'number' ? 'descending' : 'ascending';
        const other = kind === 'number' ? 'ascending' : 'descending';
        const order = header.getAttribute('aria-sort') === first ? other : first;
        const sign = order === 'ascending' ? 1 : -1;
        const column = header.cellIndex;
        const rows = [...table.tBodies[0].rows]
            .sort((a, b) => compare(value(a, column, kind), value(b, column, kind), sign));
        table.tBodies[0].append(...rows);
        all('th', table.tHead).forEach((each) => each.removeAttribute('aria-sort'));
        header.setAttribute('aria-sort', order);
    }

    for (const table of all('table[data-sortable]')) {
        for (const header of all('th[data-sort]', table)) {
            const button = document.createElement('button');
            button.type = 'button';
            button.className = 'sort';
            button.append(...header.childNodes);
            button.addEventListener('click', () => sort(table, header));
            header.append(button);
        }
    }
    all('.tools, .search').forEach((tools) => { tools.hidden = false; });
    search.addEventListener('input', filter);
    filters.forEach((each) => each.addEventListener('change', filter));
    // A browser that comes back to the page may keep what was typed.
    filter();
})();
