package io.demarche.output.report;

import java.net.URI;
import java.net.URISyntaxException;

/** An address of an article, which anyone can have written. */
final class WebLink {
    private static final int LONGEST = 2_000;

    private WebLink() {}

    /** The address if it leads to the web, else nothing: "javascript:" and "data:" are addresses as well. */
    static String of(String address) {
        if (address == null || address.length() > LONGEST) {
            return "";
        }
        try {
            URI uri = new URI(address.strip());
            boolean isWeb = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return isWeb && uri.getHost() != null ? uri.toASCIIString() : "";
        } catch (URISyntaxException noAddress) {
            return "";
        }
    }
}
