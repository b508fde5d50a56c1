package io.demarche.duplicates;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Pairs each article with the {@link #NEIGHBOURS} before it under the same key. A key that thousands share, such as a publisher's
 * standing notice, costs a multiple of their number, not its square. Copies have like lengths and so are neighbours.
 */
final class CandidatePairs implements Iterator<CandidatePair> {
    static final int NEIGHBOURS = 20;

    private final Iterator<KeyedPrint> prints;
    private final Deque<KeyedPrint> before = new ArrayDeque<>();
    private final Deque<CandidatePair> ready = new ArrayDeque<>();

    /** @param prints sorted by key, length and id */
    CandidatePairs(Iterator<KeyedPrint> prints) {
        this.prints = prints;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && prints.hasNext()) {
            take(prints.next());
        }
        return !ready.isEmpty();
    }

    @Override
    public CandidatePair next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void take(KeyedPrint print) {
        if (!before.isEmpty() && before.peek().key() != print.key()) {
            before.clear();
        }
        before.forEach(neighbour -> ready.add(CandidatePair.of(neighbour.articleId(), print.articleId())));
        before.add(print);
        if (before.size() > NEIGHBOURS) {
            before.remove();
        }
    }
}
