package io.demarche.job;

/**
 * What one check of the machine found.
 *
 * @param subject what was looked at
 * @param found what is there
 * @param mend what to do about it; null when all is well
 */
public record MachineCheck(String subject, String found, String mend) {
    static MachineCheck ok(String subject, String found) {
        return new MachineCheck(subject, found, null);
    }

    static MachineCheck of(String subject, boolean isOk, String found, String mend) {
        return new MachineCheck(subject, found, isOk ? null : mend);
    }

    public boolean isOk() {
        return mend == null;
    }
}
