package io.demarche.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;

/** The process that holds a folder, as its lock file names it in three lines. */
record LockOwner(String host, String pid, String started) {
    static LockOwner thisProcess() throws IOException {
        ProcessHandle process = ProcessHandle.current();
        return new LockOwner(thisHost(), Long.toString(process.pid()), started(process));
    }

    /** Of a lock file that was cut short, an owner of whom nothing is known. */
    static LockOwner of(byte[] lock) {
        List<String> lines = new String(lock, UTF_8).lines().toList();
        return lines.size() == 3 ? new LockOwner(lines.get(0), lines.get(1), lines.get(2)) : new LockOwner("", "", "");
    }

    byte[] bytes() {
        return String.join("\n", host, pid, started).getBytes(UTF_8);
    }

    /** Whether it was a process of this machine that is no more. */
    boolean isDead() throws IOException {
        return host.equals(thisHost())
                && ProcessHandle.of(Long.parseLong(pid))
                        .map(process -> !started(process).equals(started))
                        .orElse(true);
    }

    OutputLockedException locked(Object folder, Object lock) {
        return new OutputLockedException("Another run writes to " + folder + " (machine " + host + ", process " + pid
                + ", since " + started + "). Wait for it, or delete " + lock + " if it is no more.");
    }

    private static String thisHost() throws IOException {
        return InetAddress.getLocalHost().getHostName();
    }

    /** Tells a process from a later one with the same number. */
    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("-");
    }
}
