package io.demarche.cli;

import picocli.CommandLine.Mixin;

/** What every command that runs the job's stages takes. */
final class SettingsOptions extends FileOptions {
    @Mixin
    private MasterOption master;

    String master() {
        return master.url;
    }
}
